import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change others must react to, written in the transaction that made it. Rows are only ever added. */
@Entity('outbox')
export class OutboxRow {
  /** In the order of commit: see the migration. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  topic: string;

  @Column('text')
  account: string;

  @Column('jsonb')
  payload: object;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
