import { Column, Entity, Index } from 'typeorm';
import type { AssertedIdentifier, PostalAddress } from '../../outbox';
import { RecordedRow } from './recorded-row';

/** One version of a site of a membership; the latest known is current. */
@Entity('site')
@Index('site_by_account', ['account', 'siteId', 'recordedAt', 'id'])
export class SiteRow extends RecordedRow {
  @Column({ name: 'site_id', type: 'text' })
  siteId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  address: PostalAddress;

  @Column('jsonb')
  identifiers: AssertedIdentifier[];
}
