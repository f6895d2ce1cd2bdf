import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AssertedIdentifier, PostalAddress } from '../../outbox';

/** One version of a site of a membership; the latest known is current. */
@Entity('site')
@Index('site_by_account', ['account', 'siteId', 'recordedAt', 'id'])
export class SiteRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  account: string;

  @Column({ name: 'site_id', type: 'text' })
  siteId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  address: PostalAddress;

  @Column('jsonb')
  identifiers: AssertedIdentifier[];

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column('text')
  source: string;
}
