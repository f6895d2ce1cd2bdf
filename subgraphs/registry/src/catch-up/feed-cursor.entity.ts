import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far into a program's outbox the registry has come: the last row applied, in commit order. */
@Entity('feed_cursor')
export class FeedCursorRow {
  @PrimaryColumn('text')
  program: string;

  /** The program's own transaction number (xid8), a text that only its database counts with. */
  @Column('text')
  xid: string;

  @Column('bigint')
  id: string;

  @Column({ name: 'moved_at', type: 'timestamptz' })
  movedAt: Date;
}
