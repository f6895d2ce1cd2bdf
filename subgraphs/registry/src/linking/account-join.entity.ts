import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An identifier made an account join a company that another account is of. Rows are only ever added; the summary of an import lists them. */
@Entity('account_join')
export class AccountJoinRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  /** `PROGRAM:number`. */
  @Column('text')
  account: string;

  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column('text')
  scheme: string;

  /** Normalized. */
  @Column('text')
  value: string;

  /** With which it shares the identifier. */
  @Column({ name: 'with_account', type: 'text' })
  withAccount: string;

  /** The instant from which it is known. */
  @Column({ name: 'joined_from', type: 'timestamptz' })
  joinedFrom: Date;
}
