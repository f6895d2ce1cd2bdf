import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A company of the registry. Every account comes with one of its own, which stands unused for as long as the account belongs to an
 * older company: an id once given out never means anyone else.
 */
@Entity('company')
export class CompanyRow {
  /** The account that it came with, as `PROGRAM:number`. */
  @PrimaryColumn('text')
  account: string;

  /** Random, and found by way of links alone. */
  @Column('uuid')
  id: string;

  /** The order in which the registry first heard of them: of companies united, the older one stays. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  age: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
