import { DISCLOSURES, type Disclosure } from '../disclosure';
import { disclosedMembership } from './disclosed-membership';
import type { MembershipState } from './membership-on';
import { isGoodStanding, MEMBERSHIP_STATUSES, type MembershipStatus } from './membership-status';

/** What is shown of each field at each disclosure, as `docs/disclosure.md` says it. A field that is not listed fails the test. */
const SHOWN: Readonly<Record<keyof MembershipState, readonly Disclosure[]>> = {
  account: ['OWN', 'EXCHANGED', 'CONFIRMATION'],
  memberType: ['OWN', 'EXCHANGED', 'CONFIRMATION'],
  status: ['OWN', 'EXCHANGED', 'CONFIRMATION'],
  nativeStatus: ['OWN', 'EXCHANGED', 'CONFIRMATION'],
  inGoodStanding: ['OWN', 'EXCHANGED', 'CONFIRMATION'],
  // What recognition goes by; the view leaves it out for all but the program's own officers.
  tier: ['OWN', 'EXCHANGED', 'CONFIRMATION'],
  validUntil: ['OWN'],
  since: ['OWN', 'EXCHANGED'],
  validatedOn: ['OWN', 'EXCHANGED'],
  revalidationDue: ['OWN'],
  history: ['OWN', 'EXCHANGED'],
};

const RECORDED = {
  recordedAt: '2020-01-02T00:00:00.000Z',
  knownFrom: '2020-01-02T00:00:00.000Z',
  effectiveOn: '2020-01-01',
  retractedFrom: null,
};

function stateOf(status: MembershipStatus): MembershipState {
  const event = {
    ...RECORDED,
    account: 'A',
    memberType: 'IMPORTER',
    nativeStatus: 'word',
    tier: 'II',
    validUntil: '2030-01-01',
    source: 'file members.csv line 7, released by A. Officer',
  };
  return {
    account: 'A',
    memberType: 'IMPORTER',
    status,
    nativeStatus: 'word',
    inGoodStanding: isGoodStanding(status),
    tier: 'II',
    validUntil: '2030-01-01',
    since: '2019-01-01',
    validatedOn: '2019-06-01',
    revalidationDue: '2023-06-01',
    history: MEMBERSHIP_STATUSES.map((each, id) => ({ ...event, id, status: each })),
  };
}

/** In which states a membership is shown at all. */
function isShownAtAll(disclosure: Disclosure, status: MembershipStatus): boolean {
  if (disclosure === 'OWN') return true;
  if (disclosure === 'EXCHANGED') return status !== 'APPLICANT' && status !== 'DENIED';
  return disclosure === 'CONFIRMATION' && (status === 'ACTIVE' || status === 'ACTIVE_UNDER_ACTION_PLAN');
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

describe.each(DISCLOSURES)('a membership disclosed as %s', (disclosure) => {
  it.each(MEMBERSHIP_STATUSES)('shows of one that is %s what the policy lists, and nothing else', (status) => {
    const state = stateOf(status);
    const shown = disclosedMembership('PIP', state, disclosure);
    expect(shown !== null).toBe(isShownAtAll(disclosure, status));
    if (shown === null) return;
    expect(shown.disclosure).toBe(disclosure);
    expect(Object.keys(shown).toSorted()).toEqual([...Object.keys(SHOWN), 'disclosure'].toSorted());
    for (const field of Object.keys(state) as (keyof MembershipState)[]) {
      expect({ field, isShown: !isEmpty(shown[field]) }).toEqual({ field, isShown: SHOWN[field].includes(disclosure) });
    }
  });
});

describe('the history of a membership', () => {
  it('is whole to the program’s own officers', () => {
    const state = stateOf('ACTIVE');
    expect(disclosedMembership('PIP', state, 'OWN')?.history).toEqual(state.history);
  });

  it('is, to a partner, without applications and denials, and without who recorded what', () => {
    const history = disclosedMembership('PIP', stateOf('ACTIVE'), 'EXCHANGED')?.history ?? [];
    expect(history.map(({ status }) => status)).toEqual([
      'ACTIVE',
      'ACTIVE_UNDER_ACTION_PLAN',
      'SUSPENDED',
      'WITHDRAWN',
      'CANCELLED',
      'EXPIRED',
    ]);
    expect(new Set(history.map(({ source, validUntil }) => `${source} ${validUntil}`))).toEqual(new Set(['PIP null']));
  });
});
