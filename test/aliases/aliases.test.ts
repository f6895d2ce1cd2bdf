import { EVERYBODY } from '@aeo-hub/core/access';
import { NO_ANSWER_CACHE } from '@aeo-hub/core/answer-cache';
import type { Caller } from '@aeo-hub/core/caller';
import { HttpTransport, InProcessTransport, type SubgraphTransport } from '@aeo-hub/gateway';
import fc from 'fast-check';
import { Kind, parse, visit } from 'graphql';
import { WorldHub } from '../disclosure/matrix/hub/world-hub';
import type { Member } from '../disclosure/matrix/world/member';
import { GENEROUS_LIMITS } from '../hub/generous-limits';
import { SecondHub } from '../hub/second-hub';
import { API, FIELD_NAMES } from '../random/api';
import { randomQuery } from '../random/random-query';
import { underWildNames, wildAliases, type AliasedQuery } from '../random/wild-aliases';
import { HAULAGE_WORLD } from '../throws/haulage-world';
import { ALIASED } from './aliased-questions';

/** 10,000 with `npm run test:long`, of each kind of hub. */
const QUERIES = process.env['TEST_LONG'] ? 10_000 : 60;

const GOOD_IMPORTER: Member = {
  program: 'CTPAT',
  account: 'CT-S002',
  legalName: 'Good Importer Inc.',
  headquarters: 'US',
  identifiers: [['EIN', '38-2045688']],
  events: [{ status: 'ACTIVE', on: '2020-01-10' }],
  consents: ['JP', 'KR', 'EU', 'TRADERS'].map((grantee) => ({ grantee, since: '2020-02-01', until: null })),
  tier: 'III',
};

const JAPAN: Caller = { role: 'PARTNER', country: 'JP' };
const CALLERS: readonly Caller[] = [
  JAPAN,
  { role: 'OFFICER', programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] },
  { role: 'OFFICER', programs: ['CTPAT'] },
  { role: 'CARRIER', company: { scheme: 'PIP_ACCOUNT', value: 'PIP-H001' } },
  { role: 'PUBLIC' },
];

const VALUES = {
  value: ['CT-S002', 'CT-H001', 'PIP-H001', '7654321', '38-2045688', 'none'],
  name: ['Harmonised Haulage', 'Good Importer'],
  on: ['2019-06-01', '2022-02-02', '2025-12-31'],
  knownAt: ['2024-01-01T00:00:00.000Z', null],
  country: ['CA', 'US'],
  in: ['JP', 'EU', 'US'],
  partner: ['JP', 'EU'],
  code: ['PIP-JP', 'none'],
  after: [null],
  first: [1, 3],
};

interface Hub {
  ask(caller: Caller, query: string, variables?: object): Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly codes: readonly string[];
}

describe('aliases', () => {
  let world: WorldHub;
  let seconds: readonly SecondHub[];
  let hubs: readonly (readonly [name: string, hub: Hub])[];
  const calls: string[] = [];

  beforeAll(async () => {
    for (const transport of [InProcessTransport, HttpTransport]) {
      const execute: SubgraphTransport['execute'] = transport.prototype.execute;
      // No spy of jest's: it would hold every request and response of a long run.
      transport.prototype.execute = function (this: SubgraphTransport, ...asked: Parameters<typeof execute>) {
        calls.push(asked[0].query);
        return Reflect.apply(execute, this, asked);
      };
    }
    world = await WorldHub.open([...HAULAGE_WORLD, GOOD_IMPORTER], { ...GENEROUS_LIMITS, ANSWER_CACHE_MB: '0' });
    seconds = [
      await SecondHub.open(world, { by: 'CALL', keeping: NO_ANSWER_CACHE, settings: GENEROUS_LIMITS }),
      await SecondHub.open(world, { by: 'HTTP', keeping: NO_ANSWER_CACHE, settings: GENEROUS_LIMITS }),
    ];
    hubs = [
      ['access control on', world],
      ...seconds.map((hub, index) => [index === 0 ? 'in one process' : 'over HTTP', withCodes(hub)] as const),
    ];
  }, 180_000);

  afterAll(async () => {
    for (const hub of seconds ?? []) await hub.close();
    await world?.close();
  });

  test.each(ALIASED)('change no value: $what', async ({ aliased, plain, caller = JAPAN }) => {
    for (const [name, hub] of hubs) {
      const found = await hub.ask(caller, aliased);
      const expected = await hub.ask(caller, plain);
      expect([name, found.status, found.codes]).toEqual([name, 200, []]);
      expect([name, Object.values(leaves(found.data))]).toEqual([name, Object.values(leaves(expected.data))]);
    }
  });

  test('that would be the prototype of an object are no worse: such a field is audited and receipted', async () => {
    const query = `query ($identifiers: [IdentifierInput!]!) { __proto__: companies(identifiers: $identifiers) { outcome } }`;
    const variables = { identifiers: [{ scheme: 'CTPAT_ACCOUNT', value: 'CT-S002' }] };
    const { text, receiptText } = await world.ask(JAPAN, query, variables);
    expect(text).toContain('"data":{"__proto__":[{"outcome":"FOUND"}]}');
    expect(receiptText).toContain('"rows":{"__proto__":{"size":1,');
  });

  test('at random, from the names of all fields, change no value, and none of them reaches a subgraph', async () => {
    const queries = wildAliases(API, FIELD_NAMES, randomQuery(API, { deepest: 4, values: VALUES }));
    for (const [name, hub] of hubs) {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(queries, fc.constantFrom(...CALLERS, EVERYBODY), async (query, caller) => {
          // Who asked grows with every question, where an audit is kept.
          fc.pre(hub !== world || !/\bquestions(AboutMe)?\b/.test(query.neutral));
          const expected = await hub.ask(caller, query.neutral, query.variables);
          calls.length = 0;
          const found = await hub.ask(caller, query.wild, query.variables);
          const { status, data, codes } = found;
          expect([name, { status, data, codes }]).toEqual([name, renamed(expected, query)]);
          for (const call of calls) expect(aliasesIn(call).filter((alias) => !isOurs(alias))).toEqual([]);
          if (calls.length > 0 && query.names.size > 0) compared += 1;
        }),
        { numRuns: QUERIES },
      );
      expect(compared).toBeGreaterThan(QUERIES / 3);
    }
  }, 3_600_000);
});

/** Of the gateway's own making, or of the planner's. */
function isOurs(alias: string): boolean {
  return /_\d+$/.test(alias);
}

function aliasesIn(query: string): readonly string[] {
  const found: string[] = [];
  visit(parse(query), { [Kind.FIELD]: ({ alias }) => void (alias && found.push(alias.value)) });
  return found;
}

function renamed({ status, data, codes }: Answer, { names }: AliasedQuery): Answer {
  return { status, data: underWildNames(data, names), codes };
}

function withCodes(hub: SecondHub): Hub {
  return {
    ask: async (caller, query, variables) => {
      const { status, data, errors } = await hub.ask(caller, query, variables);
      const all = (errors ?? []) as readonly { readonly extensions: { readonly code: string } }[];
      return { status, data, codes: all.map(({ extensions }) => extensions.code) };
    },
  };
}

/** Every value of an answer by its place, without the names that lead there. */
function leaves(value: unknown, at = '', found: Record<string, unknown> = {}): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) found[`${at} ${Object.keys(found).length}`] = value;
  else for (const [index, below] of Object.values(value).entries()) leaves(below, `${at}/${index}`, found);
  return found;
}
