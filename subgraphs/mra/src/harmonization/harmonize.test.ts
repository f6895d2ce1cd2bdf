import type { MembershipStatus, StandingOutcome } from '@aeo-hub/core/membership';
import type { AnsweredMembership, HarmonizationClaim, ProgramAnswer } from '../program-answer/program-answer';
import { harmonize, type HarmonizationQuestion } from './harmonize';

const TODAY = '2026-11-22';

function names(counterpartAccount: string, rest: Partial<HarmonizationClaim> = {}): HarmonizationClaim {
  return { counterpartAccount, since: '2013-09-09', siteValidation: null, pointOfContact: null, ...rest };
}

function membership(
  account: string,
  harmonization: HarmonizationClaim | null = null,
  status: MembershipStatus = 'ACTIVE',
): AnsweredMembership {
  const inGoodStanding = status === 'ACTIVE' || status === 'ACTIVE_UNDER_ACTION_PLAN';
  const memberType = 'CARRIER_HIGHWAY';
  return { id: account, account, memberType, status, inGoodStanding, tier: null, consents: [], harmonization };
}

function told(program: 'PIP' | 'CTPAT', ...memberships: readonly AnsweredMembership[]): ProgramAnswer {
  const isMember = memberships.some(({ inGoodStanding }) => inGoodStanding);
  const known: StandingOutcome = isMember ? 'MEMBER' : 'NOT_IN_GOOD_STANDING';
  return { program, outcome: memberships.length === 0 ? 'NOT_CONFIRMED' : known, memberships };
}

const AGREED: HarmonizationQuestion = {
  pip: told('PIP', membership('P1', names('C1'))),
  ctpat: told('CTPAT', membership('C1', names('P1'))),
  headquarters: 'CA',
  on: TODAY,
  today: TODAY,
};

const NOTHING_TOLD = {
  host: null,
  since: null,
  siteValidation: null,
  pointOfContact: null,
  inAgreement: null,
  disagreement: null,
};

describe('a company in both programs', () => {
  test('is harmonized when its two memberships name each other', () => {
    expect(harmonize(AGREED)).toMatchObject({ outcome: 'HARMONIZED', since: '2013-09-09', inAgreement: true });
  });

  test('is harmonized when one names the other and the other names nobody', () => {
    expect(harmonize({ ...AGREED, ctpat: told('CTPAT', membership('C1')) }).outcome).toBe('HARMONIZED');
    expect(harmonize({ ...AGREED, pip: told('PIP', membership('P1')) }).outcome).toBe('HARMONIZED');
  });

  test('is not when one of the two names a third that is seen', () => {
    const ctpat = told('CTPAT', membership('C1', names('P2')));
    const pip = told('PIP', membership('P1', names('C1')), membership('P2', names('C2')));
    expect(harmonize({ ...AGREED, pip, ctpat })).toEqual({ outcome: 'NOT_CONFIRMED', ...NOTHING_TOLD });
    const seen = told('CTPAT', membership('C1', names('P2')), membership('C2', names('P1')));
    expect(harmonize({ ...AGREED, pip, ctpat: seen })).toEqual({ outcome: 'NOT_HARMONIZED', ...NOTHING_TOLD });
  });

  test('is not when neither names the other', () => {
    const question = { ...AGREED, pip: told('PIP', membership('P1')), ctpat: told('CTPAT', membership('C1')) };
    expect(harmonize(question)).toEqual({ outcome: 'NOT_HARMONIZED', ...NOTHING_TOLD });
  });

  test('is from the day it began, and not the day before', () => {
    expect(harmonize({ ...AGREED, on: '2013-09-09' }).outcome).toBe('HARMONIZED');
    expect(harmonize({ ...AGREED, on: '2013-09-08' }).outcome).toBe('NOT_HARMONIZED');
  });
});

describe('the host', () => {
  test.each([
    ['CA', 'PIP'],
    ['US', 'CTPAT'],
    ['MX', null],
  ])('of a company with headquarters in %s is %s', (headquarters, host) => {
    expect(harmonize({ ...AGREED, headquarters }).host).toBe(host);
  });

  test('is the one whose record is told where the two differ, and the other fills what it does not know', () => {
    const validation = { performedBy: 'PIP', on: '2022-02-10' } as const;
    const pip = told('PIP', membership('P1', names('C1', { since: '2013-09-01', siteValidation: validation })));
    const ctpat = told('CTPAT', membership('C1', names('P1', { pointOfContact: 'ctpat-host-desk-houston' })));
    const both = { siteValidation: validation, pointOfContact: 'ctpat-host-desk-houston' };
    expect(harmonize({ ...AGREED, pip, ctpat, headquarters: 'US' })).toMatchObject({ since: '2013-09-09', ...both });
    expect(harmonize({ ...AGREED, pip, ctpat, headquarters: 'CA' })).toMatchObject({ since: '2013-09-01', ...both });
  });

  test('tells no validation that came after the day asked about', () => {
    const validation = { performedBy: 'PIP', on: '2022-02-10' } as const;
    const pip = told('PIP', membership('P1', names('C1', { siteValidation: validation })));
    expect(harmonize({ ...AGREED, pip, on: '2022-02-09' }).siteValidation).toBeNull();
    expect(harmonize({ ...AGREED, pip, on: '2022-02-10' }).siteValidation).toEqual(validation);
  });
});

describe('agreement', () => {
  const suspended = told('PIP', membership('P1', names('C1'), 'SUSPENDED'));

  test('ends when one program suspends: nothing cascades, both words are shown', () => {
    const { outcome, inAgreement, disagreement } = harmonize({ ...AGREED, pip: suspended });
    expect([outcome, inAgreement]).toEqual(['HARMONIZED', false]);
    expect(disagreement?.('en')).toBe(
      'For PIP, membership P1 is suspended; for CTPAT, membership C1 is active. Each program decides for itself.',
    );
    expect(disagreement?.('fr')).toBe(
      'Pour le PEP, l’adhésion P1 est suspendue; pour le CTPAT, l’adhésion C1 est active. Chaque programme décide pour lui-même.',
    );
    expect(disagreement?.('es')).toBe(
      'Para PIP, la membresía P1 está suspendida; para CTPAT, la membresía C1 está activa. Cada programa decide por sí mismo.',
    );
  });

  test('on a past day is told in the past tense', () => {
    const { disagreement } = harmonize({ ...AGREED, pip: suspended, today: '2026-11-23' });
    expect((['en', 'fr', 'es'] as const).map((language) => disagreement?.(language))).toEqual([
      'For PIP, membership P1 was suspended; for CTPAT, membership C1 was active. Each program decides for itself.',
      'Pour le PEP, l’adhésion P1 était suspendue; pour le CTPAT, l’adhésion C1 était active. Chaque programme décide pour lui-même.',
      'Para PIP, la membresía P1 estaba suspendida; para CTPAT, la membresía C1 estaba activa. Cada programa decide por sí mismo.',
    ]);
  });

  test.each([
    ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', true],
    ['SUSPENDED', 'CANCELLED', true],
    ['ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED', false],
    ['EXPIRED', 'ACTIVE', false],
  ] as const)('between %s and %s: %s, because it is about good standing and not about words', (one, other, agree) => {
    const pip = told('PIP', membership('P1', names('C1'), one));
    const ctpat = told('CTPAT', membership('C1', names('P1'), other));
    const { inAgreement, disagreement } = harmonize({ ...AGREED, pip, ctpat });
    expect([inAgreement, disagreement === null]).toEqual([agree, agree]);
  });

  test('of two harmonized lines of business is that of both', () => {
    const pip = told('PIP', membership('P1', names('C1')), membership('P2', names('C2'), 'SUSPENDED'));
    const ctpat = told('CTPAT', membership('C1'), membership('C2'));
    const { inAgreement, disagreement } = harmonize({ ...AGREED, pip, ctpat });
    expect(inAgreement).toBe(false);
    expect(disagreement?.('en')).toMatch(/^For PIP, membership P2 is suspended/);
  });
});

describe('what this caller is not told', () => {
  test('a counterpart that is named and not seen is not confirmed', () => {
    expect(harmonize({ ...AGREED, ctpat: told('CTPAT') })).toEqual({ outcome: 'NOT_CONFIRMED', ...NOTHING_TOLD });
    const other = told('CTPAT', membership('C9'));
    expect(harmonize({ ...AGREED, ctpat: other })).toEqual({ outcome: 'NOT_CONFIRMED', ...NOTHING_TOLD });
  });

  test('a company in one program only, which names nobody, is not harmonized', () => {
    const question = { ...AGREED, pip: told('PIP', membership('P1')), ctpat: told('CTPAT') };
    expect(harmonize(question)).toEqual({ outcome: 'NOT_HARMONIZED', ...NOTHING_TOLD });
  });

  test('no membership at all is not confirmed', () => {
    const question = { ...AGREED, pip: told('PIP'), ctpat: told('CTPAT') };
    expect(harmonize(question)).toEqual({ outcome: 'NOT_CONFIRMED', ...NOTHING_TOLD });
  });

  test('a program that did not answer leaves it unavailable, whatever the other says', () => {
    const unavailable: ProgramAnswer = { program: 'CTPAT', outcome: 'UNAVAILABLE', memberships: [] };
    expect(harmonize({ ...AGREED, ctpat: unavailable })).toEqual({ outcome: 'UNAVAILABLE', ...NOTHING_TOLD });
    expect(harmonize({ ...AGREED, pip: null })).toEqual({ outcome: 'UNAVAILABLE', ...NOTHING_TOLD });
    expect(harmonize({ ...AGREED, pip: told('PIP'), ctpat: null }).outcome).toBe('UNAVAILABLE');
  });
});
