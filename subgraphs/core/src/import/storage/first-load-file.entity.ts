import { Entity, PrimaryColumn } from 'typeorm';

/** A file that was given in the command that made a program's first load: what it says was known since it was recorded. */
@Entity('first_load_file')
export class FirstLoadFileRow {
  /** SHA-256 of the bytes, hexadecimal. */
  @PrimaryColumn('text')
  digest: string;
}
