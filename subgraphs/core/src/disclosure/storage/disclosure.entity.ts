import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * To whom an account may be shown, by the program's arrangements and the member's consents, and when: by this a database itself decides.
 * A projection: in a program's database triggers keep it up with the history, in the registry's what the program said last replaces it.
 */
@Entity('disclosure')
export class DisclosureRow {
  /** In the registry, which has those of all programs, `PROGRAM:number`. */
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

  /** Since when it has been known that the account was ever a member. */
  @Column({ name: 'member_known_from', type: 'timestamptz' })
  memberKnownFrom: Date;
}
