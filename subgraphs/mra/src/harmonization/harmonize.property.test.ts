import * as fc from 'fast-check';
import type { AnsweredMembership, ProgramAnswer } from '../program-answer/program-answer';
import { harmonize, type HarmonizationQuestion } from './harmonize';

// The oracle sees the two programs as a graph: memberships are nodes, "names as its counterpart" is an arrow. It shares no code
// with harmonize.

type Program = 'PIP' | 'CTPAT';
const DAYS = ['2011-04-19', '2011-04-20', '2013-09-09', '2026-11-22'];

function answerOf(program: Program, own: readonly string[], others: readonly string[]) {
  const membership = fc.record({
    account: fc.constantFrom(...own),
    inGoodStanding: fc.boolean(),
    harmonization: fc.option(
      fc.record({
        counterpartAccount: fc.constantFrom(...others),
        since: fc.constantFrom('2011-04-20', '2013-09-09'),
        siteValidation: fc.option(
          fc.record({ performedBy: fc.constantFrom<Program>('PIP', 'CTPAT'), on: fc.constantFrom(...DAYS) }),
        ),
        pointOfContact: fc.option(fc.constantFrom('desk A', 'desk B')),
      }),
      { freq: 3 },
    ),
  });
  const memberships = fc
    .uniqueArray(membership, { selector: ({ account }) => account, maxLength: 3 })
    .map((all) => all.map((one) => toMembership(program, one)));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant<ProgramAnswer>({ program, outcome: 'UNAVAILABLE', memberships: [] }) },
    {
      weight: 18,
      arbitrary: memberships.map((all): ProgramAnswer => ({ program, outcome: outcomeOf(all), memberships: all })),
    },
  );
}

function toMembership(
  program: Program,
  { account, inGoodStanding, harmonization }: Pick<AnsweredMembership, 'account' | 'inGoodStanding' | 'harmonization'>,
): AnsweredMembership {
  const id = `${program}:${account}`;
  const status = inGoodStanding ? 'ACTIVE' : 'SUSPENDED';
  return { id, account, memberType: 'IMPORTER', status, inGoodStanding, tier: null, consents: [], harmonization };
}

function outcomeOf(memberships: readonly AnsweredMembership[]): ProgramAnswer['outcome'] {
  if (memberships.length === 0) return 'NOT_CONFIRMED';
  return memberships.some((one) => one.inGoodStanding) ? 'MEMBER' : 'NOT_IN_GOOD_STANDING';
}

const questions: fc.Arbitrary<HarmonizationQuestion> = fc.record({
  pip: answerOf('PIP', ['P1', 'P2', 'P3'], ['C1', 'C2', 'C3']),
  ctpat: answerOf('CTPAT', ['C1', 'C2', 'C3'], ['P1', 'P2', 'P3']),
  headquarters: fc.constantFrom('CA', 'US', 'MX'),
  on: fc.constantFrom(...DAYS),
  today: fc.constant('2026-11-22'),
});

function specification({ pip, ctpat, headquarters, on }: HarmonizationQuestion): object {
  const silent = [pip, ctpat].filter((answer) => answer === null || answer.outcome === 'UNAVAILABLE');
  if (silent.length > 0) return { outcome: 'UNAVAILABLE', host: null, since: null, inAgreement: null };

  const seen = [...(pip?.memberships ?? []), ...(ctpat?.memberships ?? [])];
  const arrows = seen.flatMap(({ account, harmonization }) =>
    harmonization && Date.parse(harmonization.since) <= Date.parse(on)
      ? [{ from: account, to: harmonization.counterpartAccount, since: harmonization.since }]
      : [],
  );
  // A pair: joined by an arrow, and no arrow of either leads elsewhere.
  const joined = new Set(arrows.map(({ from, to }) => [from, to].toSorted().join(' ')));
  const pairs = [...joined].filter((pair) => {
    const ends = pair.split(' ');
    const bothSeen = ends.every((end) => seen.some(({ account }) => account === end));
    return bothSeen && arrows.every(({ from, to }) => !ends.includes(from) || ends.includes(to));
  });
  const nothing = { host: null, since: null, inAgreement: null };
  if (pairs.length === 0) {
    const hidden = arrows.filter(({ to }) => !seen.some(({ account }) => account === to));
    const isUnknown = seen.length === 0 || hidden.length > 0;
    return { outcome: isUnknown ? 'NOT_CONFIRMED' : 'NOT_HARMONIZED', ...nothing };
  }
  const standings = new Map(seen.map(({ account, inGoodStanding }) => [account, inGoodStanding]));
  const agree = pairs.every((pair) => new Set(pair.split(' ').map((end) => standings.get(end))).size === 1);
  const first = (pip?.memberships ?? [])
    .flatMap((mine) => (ctpat?.memberships ?? []).map((theirs) => `${theirs.account} ${mine.account}`))
    .find((pair) => pairs.includes(pair));
  const [theirs, mine] = (first ?? '').split(' ');
  const order = headquarters === 'US' ? [theirs, mine] : [mine, theirs];
  const sinces = order.flatMap((end) => arrows.filter(({ from }) => from === end).map(({ since }) => since));
  const hosts: Readonly<Record<string, Program>> = { CA: 'PIP', US: 'CTPAT' };
  return { outcome: 'HARMONIZED', host: hosts[headquarters] ?? null, since: sinces[0], inAgreement: agree };
}

test('harmonization is what its definition says, whatever the two programs record', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(questions, (question) => {
      const { outcome, host, since, inAgreement, disagreement } = harmonize(question);
      outcomes.add(`${outcome} ${inAgreement}`);
      expect({ outcome, host, since, inAgreement }).toEqual(specification(question));
      expect(disagreement !== null).toBe(inAgreement === false);
    }),
  );
  expect([...outcomes].toSorted()).toEqual([
    'HARMONIZED false',
    'HARMONIZED true',
    'NOT_CONFIRMED null',
    'NOT_HARMONIZED null',
    'UNAVAILABLE null',
  ]);
});
