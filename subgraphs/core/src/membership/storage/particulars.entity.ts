import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AssertedIdentifier, PostalAddress } from '../../outbox';

/** One version of what a program holds of the legal entity behind an account; the latest known is current. */
@Entity('particulars')
@Index('particulars_by_account', ['account', 'recordedAt', 'id'])
export class ParticularsRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  account: string;

  @Column({ name: 'legal_name', type: 'text' })
  legalName: string;

  @Column({ name: 'trade_names', type: 'text', array: true })
  tradeNames: string[];

  @Column('text')
  headquarters: string;

  @Column({ type: 'jsonb', nullable: true })
  address: PostalAddress | null;

  @Column('jsonb')
  identifiers: AssertedIdentifier[];

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column('text')
  source: string;
}
