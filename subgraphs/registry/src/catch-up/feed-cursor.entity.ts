import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far into a program's outbox the registry has come. */
@Entity('feed_cursor')
export class FeedCursorRow {
  @PrimaryColumn('text')
  program: string;

  /** The last row applied. */
  @Column('bigint')
  id: string;

  /** The last row of what was there when the registry first read this outbox. */
  @Column({ name: 'found_until', type: 'bigint' })
  foundUntil: string;

  /** From when on all that was applied is known. */
  @Column({ name: 'known_from', type: 'timestamptz', nullable: true })
  knownFrom: Date | null;

  @Column({ name: 'moved_at', type: 'timestamptz' })
  movedAt: Date;

  /** Until when the registry goes by what the program said last; null: it has never heard all that it said. */
  @Column({ name: 'trusted_until', type: 'timestamptz', nullable: true })
  trustedUntil: Date | null;
}
