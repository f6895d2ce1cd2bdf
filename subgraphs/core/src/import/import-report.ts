import type { FileKind } from './format/file-kind';
import type { FileRefused } from './file/file-refused';
import type { Fault, Warning } from './row/fault';

/**
 * APPLIED: its sound rows are on record. REJECTED: it has rows that are not sound, and nothing of it was applied. REFUSED: it
 * cannot be read as a whole, and nothing of it was applied. NOT_REACHED: a file before it was not applied.
 */
export type FileOutcome = 'APPLIED' | 'REJECTED' | 'REFUSED' | 'NOT_REACHED';

/** What became of one file. */
export interface FileReport {
  readonly path: string;
  /** Null when the file could not be recognised. */
  readonly kind: FileKind | null;
  readonly outcome: FileOutcome;
  readonly read: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Rows held for a person, now or since an earlier import. */
  readonly quarantined: number;
  /** Of these, the rows held for the first time. */
  readonly newlyQuarantined: number;
  /** The first faults, in the order of the file. */
  readonly faults: readonly Fault[];
  /** The first doubts about values that were taken all the same, in the order of the file. */
  readonly warnings: readonly Warning[];
  /** How many such values the sound rows have; one that the next row of the account repeats counts once. */
  readonly warned: number;
  /** Where the rejected rows were written; null when there are none. */
  readonly rejectsPath: string | null;
  /** Why, when the outcome is REFUSED. */
  readonly refusal: FileRefused | null;
}

const NOTHING = {
  read: 0,
  applied: 0,
  unchanged: 0,
  rejected: 0,
  quarantined: 0,
  newlyQuarantined: 0,
  faults: [],
  warnings: [],
  warned: 0,
  rejectsPath: null,
  refusal: null,
};

export function fileReport(
  { path, kind }: Pick<FileReport, 'path' | 'kind'>,
  outcome: FileOutcome,
  said: Partial<Omit<FileReport, 'path' | 'kind' | 'outcome'>>,
): FileReport {
  return { path, kind, outcome, ...NOTHING, ...said };
}

/** Nothing was changed by any of the files: all they say is on record, or was decided on. */
export function changedNothing(reports: readonly FileReport[]): boolean {
  return reports.every(
    ({ outcome, applied, newlyQuarantined }) => outcome === 'APPLIED' && applied === 0 && newlyQuarantined === 0,
  );
}
