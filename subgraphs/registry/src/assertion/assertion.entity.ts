import type { Identifier } from '@aeo-hub/core/identifier';
import type { PostalAddress } from '@aeo-hub/core/outbox';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of what a program asserts of the legal entity behind an account; in order of id, the order of arrival. */
@Entity('assertion')
export class AssertionRow {
  /** `PROGRAM:number`. */
  @PrimaryColumn('text')
  account: string;

  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ name: 'legal_name', type: 'text' })
  legalName: string;

  @Column({ name: 'trade_names', type: 'text', array: true })
  tradeNames: string[];

  @Column('text')
  headquarters: string;

  @Column({ type: 'jsonb', nullable: true })
  address: PostalAddress | null;

  /** As asserted, the account's own number first. */
  @Column('jsonb')
  identifiers: Identifier[];

  /** Which file and row, or which officer, said so. */
  @Column('text')
  source: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  /** Null: current. Equal to `known_from`: never answered with, for something recorded later was known already. */
  @Column({ name: 'known_until', type: 'timestamptz', nullable: true })
  knownUntil: Date | null;

  /** From when the registry could answer with the account, the same in all its versions; null: from when its program says. */
  @Column({ name: 'late_from', type: 'timestamptz', nullable: true })
  lateFrom: Date | null;
}
