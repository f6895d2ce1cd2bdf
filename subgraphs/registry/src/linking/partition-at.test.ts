import { isSingular } from '@aeo-hub/core/identifier';
import * as fc from 'fast-check';
import type { AccountKey } from '../account/account-key';
import { identifierKey, isKnownAt, type NameBorne, type StrongClaim } from './linking-input';
import { LinkingRulesInForce } from './linking-rules';
import { partitionAt } from './partition-at';

const DAYS = ['1', '2', '3', '4', '5', '6', '7', '8'];
const ACCOUNTS = ['PIP:1', 'PIP:2', 'PIP:3', 'CTPAT:1', 'CTPAT:2', 'CTPAT:3', 'MEXICAN_AEO:1'] as const;
const day = fc.constantFrom(...DAYS);

function claim(account: AccountKey, scheme: StrongClaim['scheme'], value: string, knownFrom = '1'): StrongClaim {
  return { account, scheme, value, evidence: `${account} says so`, knownFrom, knownUntil: null };
}

/** Every account claims its own number; some claim what others do, for a time. */
function claims(...schemes: readonly StrongClaim['scheme'][]): fc.Arbitrary<readonly StrongClaim[]> {
  const own = ACCOUNTS.map((account) => claim(account, 'PIP_ACCOUNT', account));
  const shared = fc
    .record({
      account: fc.constantFrom(...ACCOUNTS),
      scheme: fc.constantFrom(...schemes),
      value: fc.constantFrom('X', 'Y', 'Z'),
      evidence: fc.constant('a file'),
      knownFrom: day,
      knownUntil: fc.option(day),
    })
    .filter(({ knownFrom, knownUntil }) => knownUntil === null || knownFrom < knownUntil);
  return fc
    .uniqueArray(shared, { maxLength: 14, selector: (one) => `${one.account} ${identifierKey(one)}` })
    .map((found) => [...own, ...found]);
}

/** Connected components another way: every account starts alone, and two sets that share an identifier become one until none does. */
function naiveClosure(known: readonly StrongClaim[]): readonly (readonly string[])[] {
  let sets = [...new Set(known.map(({ account }) => account))].map((account) => new Set<string>([account]));
  const identifiersOf = (set: ReadonlySet<string>) =>
    new Set(known.filter(({ account }) => set.has(account)).map(identifierKey));
  for (;;) {
    const touching = sets.flatMap((one, index) =>
      sets.slice(index + 1).flatMap((other) => {
        const theirs = identifiersOf(other);
        return [...identifiersOf(one)].some((key) => theirs.has(key)) ? [[one, other] as const] : [];
      }),
    )[0];
    if (!touching) return sets.map((set) => [...set]);
    const [one, other] = touching;
    sets = [...sets.filter((set) => set !== one && set !== other), new Set([...one, ...other])];
  }
}

function canonical(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.map((group) => group.toSorted().join(' ')).toSorted();
}

function singularValues(known: readonly StrongClaim[], accounts: readonly string[]): readonly string[] {
  const values = known.filter(({ account, scheme }) => accounts.includes(account) && isSingular(scheme));
  return [...new Set(values.map(identifierKey))];
}

function contradicts(known: readonly StrongClaim[], accounts: readonly string[]): boolean {
  const schemes = singularValues(known, accounts).map((key) => key.split(' ')[0]);
  return new Set(schemes).size < schemes.length;
}

/** Every account has a similar name, so that names keep no accounts apart. */
const ALIKE: readonly NameBorne[] = ACCOUNTS.map((account) => ({ account, name: 'Maple Ridge Inc.', knownFrom: '0' }));

function partition(
  all: readonly StrongClaim[],
  at: string,
  { names = ALIKE, rules = LinkingRulesInForce.current, overused = new Set<string>() } = {},
) {
  return partitionAt({ rules, claims: all, names, decisions: [], overused }, at);
}

describe('accounts that share strong identifiers', () => {
  test('are one company, with all that are reached through others, when nothing contradicts', () => {
    fc.assert(
      fc.property(claims('SCAC', 'USDOT', 'DUNS'), day, (all, at) => {
        const { companies, clashes } = partition(all, at);
        const known = all.filter((one) => isKnownAt(one, at));
        expect(canonical(companies)).toEqual(canonical(naiveClosure(known)));
        expect(clashes).toEqual([]);
      }),
    );
  });

  const mixed = claims('BUSINESS_NUMBER', 'EIN', 'SCAC', 'DUNS');

  test('are never more than the closure, and all of it where it holds no contradiction', () => {
    fc.assert(
      fc.property(mixed, day, (all, at) => {
        const known = all.filter((one) => isKnownAt(one, at));
        const companies = partition(all, at).companies.map((accounts) => accounts.map(String));
        for (const closure of naiveClosure(known)) {
          const parts = companies.filter((company) => company.some((account) => closure.includes(account)));
          expect(parts.flat().toSorted()).toEqual(closure.toSorted());
          if (!contradicts(known, closure)) expect(parts).toHaveLength(1);
        }
      }),
    );
  });

  test('never make a company with two values of which an entity has one, unless a single account asserts both', () => {
    fc.assert(
      fc.property(mixed, day, (all, at) => {
        const known = all.filter((one) => isKnownAt(one, at));
        const contradictory = partition(all, at).companies.filter((company) => contradicts(known, company));
        expect(contradictory.filter((company) => company.length > 1)).toEqual([]);
      }),
    );
  });

  test('an identifier is a clash when, and only when, those who claim it are not one company, and cannot be', () => {
    fc.assert(
      fc.property(mixed, day, (all, at) => {
        const known = all.filter((one) => isKnownAt(one, at));
        const { companies, clashes } = partition(all, at);
        const keys = [...new Set(known.map(identifierKey))];
        const disputed = keys.filter((key) => {
          const claiming = new Set(known.filter((one) => identifierKey(one) === key).map(({ account }) => account));
          const theirs = companies.filter((company) => company.some((account) => claiming.has(account)));
          if (theirs.length > 1) expect(contradicts(known, theirs.flat())).toBe(true);
          return theirs.length > 1;
        });
        expect(clashes.map(identifierKey).toSorted()).toEqual(disputed.toSorted());
      }),
    );
  });

  test('the order in which claims arrive does not matter', () => {
    const shuffled = mixed.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, day, ([all, other], at) => {
        const [one, two] = [partition(all, at), partition(other, at)];
        expect(canonical(one.companies)).toEqual(canonical(two.companies));
        expect(one.clashes.map(identifierKey).toSorted()).toEqual(two.clashes.map(identifierKey).toSorted());
      }),
    );
  });

  test('ties hold every company of several accounts together, and no more than is needed', () => {
    fc.assert(
      fc.property(mixed, day, (all, at) => {
        const { companies, ties } = partition(all, at);
        for (const company of companies) {
          const own = ties.filter(({ accounts }) => company.includes(accounts[0]));
          expect(own).toHaveLength(company.length - 1);
        }
        expect(
          ties.every(({ accounts: [one, other] }) => companies.some((c) => c.includes(one) && c.includes(other))),
        ).toBe(true);
      }),
    );
  });
});

describe('what was established first', () => {
  const linked = [
    claim('PIP:1', 'BUSINESS_NUMBER', 'X'),
    claim('PIP:1', 'SCAC', 'S'),
    claim('CTPAT:1', 'SCAC', 'S', '2'),
    claim('CTPAT:1', 'EIN', 'E', '2'),
  ];
  const mistaken = [claim('PIP:2', 'BUSINESS_NUMBER', 'Y', '5'), claim('PIP:2', 'EIN', 'E', '5')];

  test('is not undone by a later claim that contradicts it, even on a stronger identifier', () => {
    const { companies, clashes } = partition([...mistaken, ...linked], '6');
    expect(canonical(companies)).toEqual(['CTPAT:1 PIP:1', 'PIP:2']);
    expect(clashes).toEqual([{ scheme: 'EIN', value: 'E', cause: 'CONTRADICTION' }]);
  });

  test('ends with the claims that it rests on', () => {
    const gone = linked.map((one) => (one.scheme === 'SCAC' ? { ...one, knownUntil: '4' } : one));
    expect(canonical(partition(gone, '3').companies)).toEqual(['CTPAT:1 PIP:1']);
    expect(canonical(partition(gone, '4').companies)).toEqual(['CTPAT:1', 'PIP:1']);
  });
});

describe('an identifier that too many claim', () => {
  test('links nobody', () => {
    const all = [claim('PIP:1', 'SCAC', 'LIKE'), claim('PIP:2', 'SCAC', 'LIKE')];
    const { companies, clashes } = partition(all, '1', { overused: new Set(['SCAC LIKE']) });
    expect(canonical(companies)).toEqual(['PIP:1', 'PIP:2']);
    expect(clashes).toEqual([]);
  });
});

describe('accounts that share an identifier and are called otherwise', () => {
  const all = [claim('PIP:1', 'EIN', 'E'), claim('CTPAT:1', 'EIN', 'E', '2'), claim('CTPAT:2', 'EIN', 'E', '3')];
  const called = (account: AccountKey, name: string, knownFrom = '0') => ({ account, name, knownFrom });
  const names = [
    called('PIP:1', 'Maple Ridge Freightways inc.'),
    called('CTPAT:1', 'Aceros del Bajío, S.A. de C.V.'),
    called('CTPAT:2', 'MAPLE RIDGE LLC'),
  ];

  test('are not one company until a person says so; those that are called alike are', () => {
    const { companies, clashes } = partition(all, '4', { names });
    expect(canonical(companies)).toEqual(['CTPAT:1', 'CTPAT:2 PIP:1']);
    expect(clashes).toEqual([{ scheme: 'EIN', value: 'E', cause: 'NO_COMMON_NAME' }]);
  });

  test('are one from when one of them is called as the other, and stay one when it takes a new name', () => {
    const corrected = [...names, called('CTPAT:1', 'Maple Ridge', '5'), called('PIP:1', 'Northern Star', '6')];
    expect(canonical(partition(all, '4', { names: corrected }).companies)).toEqual(['CTPAT:1', 'CTPAT:2 PIP:1']);
    for (const at of ['5', '6']) {
      expect(partition(all, at, { names: corrected })).toMatchObject({ companies: { length: 1 }, clashes: [] });
    }
  });

  test('are one when a third account is called as both, whichever came first', () => {
    const third = [called('CTPAT:2', 'Maple Ridge'), called('CTPAT:2', 'Aceros del Bajio')];
    const bridged = [...names.filter(({ account }) => account !== 'CTPAT:2'), ...third];
    expect(partition(all, '4', { names: bridged })).toMatchObject({ companies: { length: 1 }, clashes: [] });
    const elsewhere = [claim('PIP:1', 'EIN', 'E'), claim('CTPAT:1', 'EIN', 'E'), claim('CTPAT:2', 'SCAC', 'S', '3')];
    const more = [...elsewhere, claim('PIP:1', 'SCAC', 'S', '3')];
    expect(partition(more, '2', { names: bridged }).companies).toHaveLength(3 - 1);
    expect(partition(more, '4', { names: bridged })).toMatchObject({ companies: { length: 1 }, clashes: [] });
  });
});

describe('when the rules change', () => {
  const rules = new LinkingRulesInForce([
    { version: 1, from: null },
    { version: 2, from: '5' },
  ]);
  const generic = ACCOUNTS.slice(0, 2).flatMap((account) => [
    claim(account, 'PIP_ACCOUNT', account),
    claim(account, 'RFC', 'EDM930614781'),
  ]);

  test('what was known before is linked as before, and what is known since by the new ones', () => {
    expect(canonical(partition(generic, '4', { rules }).companies)).toEqual(['PIP:1 PIP:2']);
    expect(canonical(partition(generic, '5', { rules }).companies)).toEqual(['PIP:1', 'PIP:2']);
    expect(partition(generic, '5', { rules }).clashes).toEqual([]);
  });

  test('a generic number does not count as a second value of a company', () => {
    const own = [...generic, claim('PIP:1', 'SCAC', 'S'), claim('CTPAT:1', 'SCAC', 'S'), claim('CTPAT:1', 'RFC', 'R')];
    expect(canonical(partition(own, '5', { rules }).companies)).toEqual(['CTPAT:1 PIP:1', 'PIP:2']);
  });
});
