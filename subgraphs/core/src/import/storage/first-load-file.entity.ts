import { Entity, PrimaryColumn } from 'typeorm';

/**
 * A file given in the command that made a program's first load of its kind. Written whole with the first of them, so that the
 * same command after a kill still knows which of its files belong to the first load.
 */
@Entity('first_load_file')
export class FirstLoadFileRow {
  @PrimaryColumn('text')
  kind: string;

  /** SHA-256 of the file, hexadecimal. */
  @PrimaryColumn('text')
  digest: string;
}
