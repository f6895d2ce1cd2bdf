import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One file that was applied, written in the transaction that applied it: a file that was refused leaves no row. */
@Entity('import_run')
export class ImportRunRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  /** members, sites or consents. */
  @Column('text')
  kind: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  /** SHA-256 of the file, hexadecimal. */
  @Column('text')
  digest: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt: Date;

  @Index('import_run_by_finish')
  @Column({ name: 'finished_at', type: 'timestamptz' })
  finishedAt: Date;

  @Column({ name: 'rows_read', type: 'bigint' })
  rowsRead: string;

  @Column('bigint')
  applied: string;

  @Column('bigint')
  unchanged: string;

  @Column('bigint')
  rejected: string;

  @Column('bigint')
  quarantined: string;
}
