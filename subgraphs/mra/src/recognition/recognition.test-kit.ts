import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { AnsweredMembership, ProgramAnswer, ProgramAnswers } from '../program-answer/program-answer';
import { SHIPPED_REFERENCE } from '../reference/shipped-reference.test-kit';
import { recognise } from './recognise';
import type { Recognition } from './recognition';

export const TODAY = '2026-11-22';
/** Whom a member consents to have its membership told: every partner of the program that is in force. */
export const CTPAT_PARTNERS = ['NZ', 'CA', 'JO', 'JP', 'KR', 'EU', 'TW', 'IL', 'MX', 'SG', 'DO', 'PE', 'GB'];
export const PIP_PARTNERS = ['US', 'JP', 'KR', 'SG', 'MX', 'IL', 'AU', 'HK', 'NZ', 'PE'];

/** One in good standing, without any consent, unless the rest says otherwise. */
export function membership(
  account: string,
  memberType: string,
  rest: Partial<AnsweredMembership> = {},
): AnsweredMembership {
  const active = { status: 'ACTIVE', inGoodStanding: true, tier: null, consents: [], harmonization: null } as const;
  return { id: `id of ${account}`, account, memberType, ...active, ...rest };
}

export const SUSPENDED = { status: 'SUSPENDED', inGoodStanding: false } as const;

/** Programs that are not named answered that they know nothing. */
export function told(memberships: Partial<Record<ProgramCode, readonly AnsweredMembership[] | null>>): ProgramAnswers {
  const answer = (program: ProgramCode): ProgramAnswer | null => {
    const own = memberships[program] === undefined ? [] : memberships[program];
    if (own === null) return null;
    if (own.length === 0) return { program, outcome: 'NOT_CONFIRMED', memberships: own };
    const isMember = own.some((one) => one.inGoodStanding);
    return { program, outcome: isMember ? 'MEMBER' : 'NOT_IN_GOOD_STANDING', memberships: own };
  };
  const [PIP, CTPAT, MEXICAN_AEO] = PROGRAM_CODES.map(answer);
  return { PIP: PIP ?? null, CTPAT: CTPAT ?? null, MEXICAN_AEO: MEXICAN_AEO ?? null };
}

export function itemsOf(answers: ProgramAnswers, partner: string | null, on = TODAY): readonly Recognition[] {
  return recognise({ answers, on, today: TODAY, in: partner, own: PROGRAM_CODES }, SHIPPED_REFERENCE).items;
}

/** @throws when there are none or several */
export function only(items: readonly Recognition[]): Recognition {
  const [item, ...rest] = items;
  if (!item || rest.length > 0) throw new Error(`Expected one recognition, got ${items.length}.`);
  return item;
}

/** Codes of the factors that did not pass. */
export const failed = (item: Recognition) => item.factors.filter(({ passed }) => !passed).map(({ code }) => code);
/** Codes of the benefits granted. */
export const codes = (item: Recognition) => item.benefits.map(({ code }) => code);
/** What is said of a factor, in English. */
export const explained = (item: Recognition, code: string) =>
  item.factors.find((factor) => factor.code === code)?.explanation('en');
