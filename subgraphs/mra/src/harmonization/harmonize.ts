import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { HarmonizationClaim, ProgramAnswer } from '../program-answer/program-answer';
import { isUnavailable } from '../program-answer/unavailable-programs';
import { disagreementInWords } from './disagreement-in-words';
import type { Harmonization, HarmonizationOutcome } from './harmonization';
import { claimOn, harmonizedPairs, type HarmonizedPair } from './harmonized-pairs';
import { hostOf } from './host-of';

/** A company's two memberships, as PIP and CTPAT told them to this caller, on one day. */
export interface HarmonizationQuestion {
  readonly pip: ProgramAnswer | null;
  readonly ctpat: ProgramAnswer | null;
  /** ISO 3166-1 alpha-2 of the corporate headquarters. */
  readonly headquarters: string;
  readonly on: CalendarDate;
  /** The day of the request. */
  readonly today: CalendarDate;
}

/**
 * Whether PIP and CTPAT administer the company as one member, and whether they still agree on it.
 * - UNAVAILABLE: one of the two did not answer.
 * - HARMONIZED: a membership of each is paired (see harmonizedPairs).
 * - NOT_CONFIRMED: a record names a counterpart that this caller does not see, or the caller sees no membership at all.
 * - NOT_HARMONIZED: what the caller sees names no counterpart.
 * The programs agree when both or neither hold the membership in good standing: the two words for being out of it may differ.
 * Nothing cascades from one to the other, because what the second does after the first suspends is not known: it is shown.
 */
export function harmonize(question: HarmonizationQuestion): Harmonization {
  const { pip, ctpat, headquarters, on, today } = question;
  if (isUnavailable(pip) || isUnavailable(ctpat)) return only('UNAVAILABLE');

  const pairs = harmonizedPairs(pip, ctpat, on);
  const [first] = pairs;
  if (first === undefined) return only(withoutPair(pip, ctpat, on));

  const host = hostOf(headquarters);
  const claims = claimsOf(first, host === 'CTPAT', on);
  const differing = pairs.filter((pair) => pair.pip.inGoodStanding !== pair.ctpat.inGoodStanding);
  return {
    outcome: 'HARMONIZED',
    host,
    since: claims.at(0)?.since ?? null,
    siteValidation: siteValidationOf(claims, on),
    pointOfContact: claims.find((claim) => claim.pointOfContact !== null)?.pointOfContact ?? null,
    inAgreement: differing.length === 0,
    disagreement: disagreementInWords(differing, on === today),
  };
}

function withoutPair(pip: ProgramAnswer | null, ctpat: ProgramAnswer | null, on: CalendarDate): HarmonizationOutcome {
  const [mine, theirs] = [pip?.memberships ?? [], ctpat?.memberships ?? []];
  if (mine.length + theirs.length === 0) return 'NOT_CONFIRMED';
  const seen = { pip: new Set(mine.map((one) => one.account)), ctpat: new Set(theirs.map((one) => one.account)) };
  const namesUnseen =
    mine.some((one) => isUnseen(claimOn(one, on), seen.ctpat)) ||
    theirs.some((one) => isUnseen(claimOn(one, on), seen.pip));
  return namesUnseen ? 'NOT_CONFIRMED' : 'NOT_HARMONIZED';
}

function isUnseen(claim: HarmonizationClaim | null, seen: ReadonlySet<string>): boolean {
  return claim !== null && !seen.has(claim.counterpartAccount);
}

/** What the two programs record of the pair: the host's record first, because it administers the membership for both. */
function claimsOf(pair: HarmonizedPair, isHostedByCtpat: boolean, on: CalendarDate): readonly HarmonizationClaim[] {
  const hostFirst = isHostedByCtpat ? [pair.ctpat, pair.pip] : [pair.pip, pair.ctpat];
  return hostFirst.map((membership) => claimOn(membership, on)).filter((claim) => claim !== null);
}

/** A validation later than the day asked about is not told of it. */
function siteValidationOf(claims: readonly HarmonizationClaim[], on: CalendarDate) {
  const validations = claims.map((claim) => claim.siteValidation).filter((validation) => validation !== null);
  return validations.find((validation) => validation.on <= on) ?? null;
}

function only(outcome: HarmonizationOutcome): Harmonization {
  return {
    outcome,
    host: null,
    since: null,
    siteValidation: null,
    pointOfContact: null,
    inAgreement: null,
    disagreement: null,
  };
}
