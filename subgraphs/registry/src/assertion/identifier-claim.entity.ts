import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A program asserted, without a break, that the legal entity behind an account carries an identifier. */
@Entity('identifier_claim')
@Index('identifier_claim_by_account', ['account'])
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

  /** True when accounts that share it are of one company. */
  @Column('boolean')
  strong: boolean;

  @Column({ name: 'known_until', type: 'timestamptz', nullable: true })
  knownUntil: Date | null;
}
