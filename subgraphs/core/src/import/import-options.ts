import type { ProgramRules } from '../membership';
import type { ImportFile } from './file/import-file';
import type { FileFormat } from './format/file-format';
import type { FileReport } from './import-report';

/** What makes an import that of one program. */
export interface ImportProgram {
  readonly rules: ProgramRules;
  readonly format: FileFormat;
}

export interface ImportProgress {
  readonly path: string;
  /** A file is read whole before its rows are compared with what is recorded; then what is new is written. */
  readonly phase: 'READING' | 'COMPARING';
  /** Rows done in this phase. */
  readonly rows: number;
  /** Rows that there are to be compared; null while the file is read. */
  readonly of: number | null;
}

export interface ImportOptions {
  /** Applies the sound rows of a file that has others. Default: such a file is not applied at all. */
  readonly acceptValid?: boolean;
  /**
   * Where the rejected rows of a file are written. Default: beside the file, its name with `.rejects.csv`. A file
   * that is there already is not replaced: the report says where they are.
   */
  readonly rejectsPath?: (file: ImportFile) => string;
  /** Stops at once; what of the file at hand was not committed is undone. */
  readonly signal?: AbortSignal;
  /** Told what became of a file as soon as it is known. */
  readonly onReport?: (report: FileReport) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told once, when another import or decision on this program must be waited for. */
  readonly onWait?: () => void;
  readonly clock?: () => Date;
}
