import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A program asserted, without a break, that the legal entity behind an account goes by a name, legal or of trade. */
@Entity('asserted_name')
// A GIN index, which TypeORM cannot describe: see the migration.
@Index('asserted_name_terms', { synchronize: false })
export class AssertedNameRow {
  /** `PROGRAM:number`. */
  @PrimaryColumn('text')
  account: string;

  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  /** As asserted. */
  @Column('text')
  name: string;

  /** What it is found by, as `storedTerms` says. */
  @Column({ name: 'search_terms', type: 'text', array: true })
  searchTerms: string[];

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column({ name: 'known_until', type: 'timestamptz', nullable: true })
  knownUntil: Date | null;
}
