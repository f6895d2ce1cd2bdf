import type { FileKind } from '@aeo-hub/core/import';
import type { ProgramCode } from '@aeo-hub/core/program';

/** A file of the sample. */
export interface WrittenFile {
  readonly program: ProgramCode;
  readonly kind: FileKind;
  readonly path: string;
  /** Without the header. */
  readonly rows: number;
  readonly bytes: number;
}
