import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A row of a file that the guards kept from being applied, for a person to decide on. Held once, however often its file comes. */
@Entity('quarantine')
@Check(
  'quarantine_decided',
  `state = 'HELD' AND num_nulls(decided_at, decided_by, reason) = 3
   OR state IN ('RELEASED', 'DISCARDED') AND num_nulls(decided_at, decided_by, reason) = 0`,
)
@Unique('quarantine_once', ['digest'])
@Index('quarantine_by_account', ['kind', 'account'])
export class QuarantinedRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  /** members, sites or consents. */
  @Column('text')
  kind: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  /** The line of the file on which the row begins; the header is line 1. */
  @Column('bigint')
  line: string;

  @Column('text')
  account: string;

  /** The row as read: text by the program's own column name; columns left empty are left out. */
  @Column('jsonb')
  record: Record<string, string>;

  /** SHA-256 of kind and record, hexadecimal. */
  @Column('text')
  digest: string;

  @Column('text')
  code: string;

  @Column('text')
  detail: string;

  @Column({ name: 'held_at', type: 'timestamptz' })
  heldAt: Date;

  /** HELD, RELEASED or DISCARDED. */
  @Column({ type: 'text', default: 'HELD' })
  state: string;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
