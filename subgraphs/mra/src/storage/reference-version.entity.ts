import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceFiles } from '../reference/reference-files';

/** The whole reference data as one release brought it. Versions are only ever added; the last one known is current. */
@Entity('reference_version')
export class ReferenceVersionRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  /** SHA-256 of the data: a release that brings nothing new adds no version. */
  @Column('text')
  digest: string;

  @Column('jsonb')
  files: ReferenceFiles;

  /** From when on the hub could answer with it; the first version counts from the beginning. */
  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;
}
