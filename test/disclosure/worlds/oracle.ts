import type { RandomCompany } from './random-company';

/*
 * Who is told what of a company, read off docs/disclosure.md sentence by sentence. It shares nothing with the hub: no rule, no list of
 * arrangements, no calendar but the text of days.
 */

export type Code = 'PIP' | 'CTPAT' | 'MEXICAN_AEO';

export interface Asker {
  readonly partner?: string;
  readonly officerOf?: readonly Code[];
  /** A trader, and whether its own company is in good standing. */
  readonly trader?: boolean;
}

/** Partners with whom each program has an arrangement in force, of those that are asked as here. */
const ARRANGED: Readonly<Record<Code, readonly string[]>> = {
  PIP: ['JP', 'KR', 'PE', 'US', 'MX'],
  CTPAT: ['JP', 'KR', 'PE', 'CA', 'MX', 'EU', 'GB'],
  MEXICAN_AEO: ['KR', 'US', 'CA'],
};
const COUNTRY: Readonly<Record<Code, string>> = { PIP: 'CA', CTPAT: 'US', MEXICAN_AEO: 'MX' };
const IN_THE_UNION: ReadonlySet<string> = new Set(['DE', 'FR']);
const CODES: readonly Code[] = ['PIP', 'CTPAT', 'MEXICAN_AEO'];

/** What a program tells of its member; null: nothing, as if there were none. */
export interface ToldMembership {
  readonly isOwn: boolean;
  readonly status: string;
  readonly isGood: boolean;
  /** The statuses in its history, in order. */
  readonly history: readonly string[];
}

type Membership = NonNullable<RandomCompany['memberships'][Code]>;

export class Oracle {
  constructor(private readonly today: string) {}

  /** What an asker is told of a company by each program that tells it anything. */
  told(company: RandomCompany, asker: Asker): ReadonlyMap<Code, ToldMembership | null> {
    const shown = new Map<Code, ToldMembership | null>();
    for (const code of CODES) {
      const membership = company.memberships[code];
      if (!membership) continue;
      const isOwn = asker.officerOf?.includes(code) ?? false;
      // "An officer is shown all of its own program, and of the other programs what a partner of its country is shown."
      if (!isOwn && !this.isExchanged(code, membership, asker)) continue;
      shown.set(code, this.membershipAsTold(code, membership, isOwn));
    }
    return shown;
  }

  /** Programs in which a counterpart is confirmed to an asker. */
  confirmed(company: RandomCompany, asker: Asker): readonly Code[] {
    return CODES.filter((code) => {
      const membership = company.memberships[code];
      if (!membership || !(asker.trader ?? asker.officerOf?.includes(code) ?? false)) return false;
      // "…when the member agreed to be confirmed to traders": and is in good standing.
      const told = this.membershipAsTold(code, membership, asker.trader === undefined);
      return this.agreed(membership, 'TRADERS') && (told?.isGood ?? false);
    });
  }

  private isExchanged(code: Code, membership: Membership, asker: Asker): boolean {
    const countries = asker.officerOf ? asker.officerOf.map((own) => COUNTRY[own]) : [asker.partner ?? ''];
    // "A member state of the European Union asks under the Union's arrangements too."
    const askingAs = countries.flatMap((country) => (IN_THE_UNION.has(country) ? [country, 'EU'] : [country]));
    // "An arrangement of that program with the partner is in force; the member's consent to that partner has been given…"
    const isAgreed = askingAs.some((as) => ARRANGED[code].includes(as) && this.agreed(membership, as));
    // "…it has been a member at some time."
    const wasMember = this.happened(membership).some(({ status }) => status !== 'APPLICANT' && status !== 'DENIED');
    return isAgreed && wasMember;
  }

  /** "…given and not withdrawn; on the day of the withdrawal it no longer holds." */
  private agreed({ consents }: Membership, to: string): boolean {
    return consents.some(
      ({ grantee, since, until }) => grantee === to && !(this.today < since) && (until === null || this.today < until),
    );
  }

  private happened({ events }: Membership): Membership['events'] {
    return events.filter(({ on }) => !(this.today < on));
  }

  private membershipAsTold(code: Code, membership: Membership, isOwn: boolean): ToldMembership | null {
    // "Yes, but no application or denial."
    const history = this.happened(membership).filter(
      ({ status }) => isOwn || !(status === 'APPLICANT' || status === 'DENIED'),
    );
    const last = history[history.length - 1];
    if (!last) return null;
    let status: string = last.status;
    if (code === 'MEXICAN_AEO' && ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED'].includes(status)) {
      // An authorization ends with its last day, with or without an event that says so.
      const validities = history.filter((event) => event.status === 'ACTIVE').map(({ validUntil }) => validUntil ?? '');
      const end = validities[validities.length - 1];
      if (end !== undefined && end < this.today) status = 'EXPIRED';
    }
    const isGood = status === 'ACTIVE' || status === 'ACTIVE_UNDER_ACTION_PLAN';
    return { isOwn, status, isGood, history: history.map((event) => event.status) };
  }
}
