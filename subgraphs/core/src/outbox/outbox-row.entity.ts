import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A change others must react to, written in the transaction that made it. Rows are only ever added. */
@Entity('outbox')
@Index('outbox_in_commit_order', ['xid', 'id'])
export class OutboxRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  /** The writing transaction: ids are handed out before commit, so a reader that went by them alone could skip a late commit. */
  // TypeORM reads a default without its casts: in the table it is pg_current_xact_id()::text::bigint.
  @Column({ type: 'bigint', default: () => '((pg_current_xact_id()))' })
  xid: string;

  @Column('text')
  topic: string;

  @Column('text')
  account: string;

  @Column('jsonb')
  payload: object;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
