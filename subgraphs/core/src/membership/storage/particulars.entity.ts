import { Column, Entity, Index } from 'typeorm';
import type { AssertedIdentifier, PostalAddress } from '../../outbox';
import { RecordedRow } from './recorded-row';

/** One version of what a program holds of the legal entity behind an account; the latest known is current. */
@Entity('particulars')
@Index('particulars_by_account', ['account', 'recordedAt', 'id'])
export class ParticularsRow extends RecordedRow {
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
}
