import type { ProgramCode } from '@aeo-hub/core/program';
import type { FileKind } from './file-format';

/** A file of the sample. */
export interface WrittenFile {
  readonly program: ProgramCode;
  readonly kind: FileKind;
  readonly path: string;
  /** Without the header. */
  readonly rows: number;
  readonly bytes: number;
}
