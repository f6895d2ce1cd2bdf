/** The sample that is loaded when nothing else is asked for. */
export const DEFAULT_COMPANIES = 2000;
export const DEFAULT_SEED = 1;

export interface SampleOptions {
  /** The named companies among them: 12 to 2,000,000. Default: 2,000. */
  readonly companies?: number;
  /** 0 to 4,294,967,295. Default: 1. The same seed gives the same companies, so a larger sample extends a smaller one. */
  readonly seed?: number;
  /** Made when missing. The nine files are written into it. */
  readonly outDir: string;
  /** Write even though the folder holds something: files of the same names are replaced, others left alone. Default: false. */
  readonly force?: boolean;
  /** Told from time to time, and at the end, how many companies are done. */
  readonly report?: (done: number, of: number) => void;
}
