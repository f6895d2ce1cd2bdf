import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LinkEvidence } from './link-evidence';

/** An account was of a company, and why. */
@Entity('account_link')
@Index('account_link_by_company', ['companyId'])
export class AccountLinkRow {
  /** `PROGRAM:number`. */
  @PrimaryColumn('text')
  account: string;

  @PrimaryColumn({ name: 'linked_from', type: 'timestamptz' })
  linkedFrom: Date;

  @Column({ name: 'linked_until', type: 'timestamptz', nullable: true })
  linkedUntil: Date | null;

  /** Made in the same transaction at the latest; a foreign key would cost as much as the row. */
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  /** JSON text rather than jsonb: two pieces of evidence are compared as they were written. */
  @Column('json')
  evidence: LinkEvidence;
}
