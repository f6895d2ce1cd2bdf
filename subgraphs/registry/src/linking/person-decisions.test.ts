import * as fc from 'fast-check';
import type { AccountKey } from '../account/account-key';
import type { Decision } from '../decision/decision';
import type { StrongClaim } from './linking-input';
import { LinkingRulesInForce } from './linking-rules';
import { partitionAt, type Partition } from './partition-at';

const ACCOUNTS = ['PIP:1', 'PIP:2', 'PIP:3', 'CTPAT:1', 'CTPAT:2'] as const;

const claims: fc.Arbitrary<readonly StrongClaim[]> = fc
  .uniqueArray(
    fc.record({
      account: fc.constantFrom<AccountKey>(...ACCOUNTS),
      scheme: fc.constantFrom('BUSINESS_NUMBER' as const, 'SCAC' as const, 'DUNS' as const),
      value: fc.constantFrom('X', 'Y'),
      evidence: fc.constant('a file'),
      knownFrom: fc.constantFrom('0', '2', '4'),
      knownUntil: fc.constant(null),
    }),
    { maxLength: 8, selector: ({ account, scheme, value }) => `${account} ${scheme} ${value}` },
  )
  .map((shared) => [
    ...ACCOUNTS.map((account) => ({
      account,
      scheme: 'PIP_ACCOUNT' as const,
      value: account,
      evidence: 'a file',
      knownFrom: '0',
      knownUntil: null,
    })),
    ...shared,
  ]);

/** What a person picks: a merge of two companies, or a split of accounts from one, by where they stand among all. */
const pick = fc.record({
  merge: fc.boolean(),
  one: fc.nat(),
  other: fc.nat(),
  accounts: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
});
type Pick = typeof pick extends fc.Arbitrary<infer P> ? P : never;

/** Every account has a similar name, so that names keep no accounts apart. */
function partition(claimed: readonly StrongClaim[], decisions: readonly Decision[], at: string): Partition {
  const names = ACCOUNTS.map((account) => ({ account, name: 'Maple Ridge Inc.', knownFrom: '0' }));
  return partitionAt(
    { rules: LinkingRulesInForce.current, claims: claimed, names, decisions, overused: new Set() },
    at,
  );
}

function companiesAt(all: readonly StrongClaim[], decisions: readonly Decision[], at: string) {
  return partition(all, decisions, at).companies;
}

/** Decides as the registry lets a person do: about whole companies as they are then. */
function decide(all: readonly StrongClaim[], picks: readonly Pick[]): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const [index, { merge, one, other, accounts }] of picks.entries()) {
    const decidedAt = String(index + 1);
    const companies = companiesAt(all, decisions, decidedAt);
    const first = companies[one % companies.length] ?? [];
    const second = companies[other % companies.length] ?? [];
    const named = [...new Set(accounts.map((place) => ACCOUNTS[place % ACCOUNTS.length] ?? 'PIP:1'))];
    const right = merge ? second : first.filter((account) => !named.includes(account as (typeof named)[number]));
    if (right.length === 0 || (merge && first === second)) continue;
    decisions.push({ id: decidedAt, kind: merge ? 'MERGE' : 'SPLIT', decidedAt, left: merge ? first : named, right });
  }
  return decisions;
}

/** The last word about two accounts, read off the list of decisions from its end. */
function lastWord(decisions: readonly Decision[], one: AccountKey, two: AccountKey): 'MERGE' | 'SPLIT' | null {
  for (const { kind, left, right } of decisions.toReversed()) {
    const all = new Set([...left, ...right]);
    if (kind === 'MERGE' && all.has(one) && all.has(two)) return kind;
    if (kind === 'SPLIT' && left.includes(one) && right.includes(two)) return kind;
    if (kind === 'SPLIT' && left.includes(two) && right.includes(one)) return kind;
  }
  return null;
}

describe('what people decided', () => {
  const picks = fc.array(pick, { maxLength: 5 });

  test('holds whatever the programs assert: merged accounts are one company, split ones never', () => {
    fc.assert(
      fc.property(claims, picks, (all, picked) => {
        const decisions = decide(all, picked);
        const companies = companiesAt(all, decisions, '9');
        for (const [index, one] of ACCOUNTS.entries()) {
          for (const two of ACCOUNTS.slice(index + 1)) {
            const word = lastWord(decisions, one, two);
            const together = companies.some((company) => company.includes(one) && company.includes(two));
            if (word !== null) expect([one, two, together]).toEqual([one, two, word === 'MERGE']);
          }
        }
      }),
    );
  });

  test('changes nothing of what was known before', () => {
    fc.assert(
      fc.property(claims, picks, (all, picked) => {
        const decisions = decide(all, picked);
        const earlier = decisions.filter(({ decidedAt }) => decidedAt <= '3');
        expect(companiesAt(all, decisions, '3')).toEqual(companiesAt(all, earlier, '3'));
      }),
    );
  });

  const claim = (account: AccountKey, scheme: StrongClaim['scheme'], value: string): StrongClaim => ({
    account,
    scheme,
    value,
    evidence: 'a file',
    knownFrom: '0',
    knownUntil: null,
  });
  const disputed = [
    claim('PIP:1', 'BUSINESS_NUMBER', 'X'),
    claim('PIP:1', 'SCAC', 'S'),
    claim('CTPAT:1', 'BUSINESS_NUMBER', 'Y'),
    claim('CTPAT:1', 'SCAC', 'S'),
  ];

  test('a merge settles a clash, and lets later accounts join by either value', () => {
    const merge: Decision = { id: '1', kind: 'MERGE', decidedAt: '1', left: ['PIP:1'], right: ['CTPAT:1'] };
    const later = [claim('PIP:2', 'BUSINESS_NUMBER', 'X'), claim('CTPAT:2', 'BUSINESS_NUMBER', 'Y')];
    const { companies, clashes } = partition([...disputed, ...later], [merge], '9');
    expect(companies.map((company) => company.length)).toEqual([4]);
    expect(clashes).toEqual([]);
  });

  test('a split of the sides settles a clash too, without uniting anyone', () => {
    const split: Decision = { id: '1', kind: 'SPLIT', decidedAt: '1', left: ['PIP:1'], right: ['CTPAT:1'] };
    const { companies, clashes } = partition(disputed, [split], '9');
    expect(companies).toHaveLength(2);
    expect(clashes).toEqual([]);
  });

  test('an account that nobody has decided about reopens it', () => {
    const split: Decision = { id: '1', kind: 'SPLIT', decidedAt: '1', left: ['PIP:1'], right: ['CTPAT:1'] };
    const { companies, clashes } = partition([...disputed, claim('PIP:3', 'SCAC', 'S')], [split], '9');
    expect(companies).toHaveLength(3);
    expect(clashes).toEqual([{ scheme: 'SCAC', value: 'S', cause: 'CONTRADICTION' }]);
  });
});
