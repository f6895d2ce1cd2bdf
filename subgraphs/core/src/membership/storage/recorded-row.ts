import { Column, PrimaryColumn } from 'typeorm';

/** What every row of a program's history says of itself: whose it is, when it was recorded, since when it is known, who said so. */
export abstract class RecordedRow {
  /** Grows in the order in which the hub wrote the rows. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  account: string;

  /** The program's own record time. */
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  /** When the hub could first answer with it. */
  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  /** Which file and row, or which officer. */
  @Column('text')
  source: string;
}
