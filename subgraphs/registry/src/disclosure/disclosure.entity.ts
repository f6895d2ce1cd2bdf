import { Column, Entity, PrimaryColumn } from 'typeorm';

/** To whom a program lets the registry show an account, as it said last. A projection: what was said before is replaced. */
@Entity('disclosure')
export class DisclosureRow {
  /** `PROGRAM:number`. */
  @PrimaryColumn('text')
  account: string;

  /** A partner's code (ISO 3166-1 alpha-2, or EU), or TRADERS. */
  @PrimaryColumn('text')
  grantee: string;

  @PrimaryColumn({ name: 'from_day', type: 'date' })
  fromDay: string;

  /** The first day on which it no longer holds; null: it goes on. */
  @Column({ name: 'until_day', type: 'date', nullable: true })
  untilDay: string | null;

  /** Since when it has been known that the account was ever a member's. */
  @Column({ name: 'member_known_from', type: 'timestamptz' })
  memberKnownFrom: Date;
}
