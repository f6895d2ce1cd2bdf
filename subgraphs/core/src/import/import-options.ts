import type { ProgramRules } from '../membership';
import type { ImportFile } from './file/import-file';
import type { FileFormat } from './format/file-format';

/** What makes an import that of one program. */
export interface ImportProgram {
  readonly rules: ProgramRules;
  readonly format: FileFormat;
}

export interface ImportProgress {
  readonly path: string;
  /** A file is read whole before anything of it is applied. */
  readonly phase: 'READING' | 'APPLYING';
  /** Rows done in this phase. */
  readonly rows: number;
}

export interface ImportOptions {
  /** Applies the sound rows of a file that has others. Default: such a file is not applied at all. */
  readonly acceptValid?: boolean;
  /**
   * Where the rejected rows of a file are written. Default: the file's name and `.rejects.csv` in the working directory. A file
   * that is there already is not replaced: the report says where they are.
   */
  readonly rejectsPath?: (file: ImportFile) => string;
  /** Stops between two batches; nothing of the file at hand is applied then. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told once, when another import or decision on this program must be waited for. */
  readonly onWait?: () => void;
  readonly clock?: () => Date;
}
