import type { MembershipStatus } from '@aeo-hub/core/membership';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { AccountRecords } from '../file/records';

/** How often each name occurs. */
export type Tally<Name extends string> = Readonly<Partial<Record<Name, number>>>;

export interface ProgramMix {
  readonly companies: number;
  readonly accounts: number;
  readonly harmonized: number;
  /** Accounts by how they stand on the reference day. */
  readonly statuses: Tally<MembershipStatus>;
  readonly memberTypes: Tally<string>;
}

/** What a sample is made of. */
export interface SampleMix {
  readonly companies: number;
  /** Companies by the programs they are in, such as `PIP CTPAT`. */
  readonly combinations: Tally<string>;
  /** Companies by the country of their headquarters. */
  readonly headquarters: Tally<string>;
  readonly programs: Readonly<Record<ProgramCode, ProgramMix>>;
}

class ProgramTally implements ProgramMix {
  companies = 0;
  accounts = 0;
  harmonized = 0;
  readonly statuses: Partial<Record<MembershipStatus, number>> = {};
  readonly memberTypes: Record<string, number> = {};
}

/** Counts while the sample is made. */
export class MixCounter implements SampleMix {
  companies = 0;
  readonly combinations: Record<string, number> = {};
  readonly headquarters: Record<string, number> = {};
  readonly programs = { PIP: new ProgramTally(), CTPAT: new ProgramTally(), MEXICAN_AEO: new ProgramTally() };

  /** @param accounts all of one company's */
  add(accounts: readonly AccountRecords[]): void {
    this.companies++;
    const held = PROGRAM_CODES.filter((code) => accounts.some(({ program }) => program === code));
    count(this.combinations, held.join(' '));
    for (const code of held) this.programs[code].companies++;
    const particulars = accounts[0]?.members.at(-1);
    if (particulars) count(this.headquarters, particulars.headquarters);
    for (const account of accounts) this.addAccount(account);
  }

  private addAccount({ program, status, members }: AccountRecords): void {
    const tally = this.programs[program];
    const latest = members.at(-1);
    tally.accounts++;
    if (latest?.harmonization) tally.harmonized++;
    if (latest) count(tally.memberTypes, latest.memberType);
    count(tally.statuses, status);
  }
}

function count<Name extends string>(tally: Partial<Record<Name, number>>, name: Name): void {
  tally[name] = (tally[name] ?? 0) + 1;
}
