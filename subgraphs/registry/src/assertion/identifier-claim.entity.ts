import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A program asserted, without a break, that the legal entity behind an account carries an identifier. Follows from the assertions
 * of the account, and is kept to find accounts by: every question comes with a value.
 */
@Entity('identifier_claim')
export class IdentifierClaimRow {
  /** Normalized. Value and scheme come first in the key, for that is how a question finds whom it is about. */
  @PrimaryColumn('text')
  value: string;

  @PrimaryColumn('text')
  scheme: string;

  /** `PROGRAM:number`. */
  @PrimaryColumn('text')
  account: string;

  /** Also tells which assertion is the evidence: the account's one that was answered with from the same instant on. */
  @PrimaryColumn({ name: 'known_from', type: 'timestamptz' })
  knownFrom: Date;

  @Column({ name: 'known_until', type: 'timestamptz', nullable: true })
  knownUntil: Date | null;
}
