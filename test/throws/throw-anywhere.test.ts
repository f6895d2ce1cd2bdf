import type { Caller } from '@aeo-hub/core/caller';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphDoors } from '../disclosure/matrix/hub/subgraph-doors';
import type { WorldHub } from '../disclosure/matrix/hub/world-hub';
import { REPOSITORY } from '../hub/running-hub';
import { HAULAGE_WORLD } from './haulage-world';
import { ThrowPoints, type Failure, type Injection } from './throw-points';
import { UnhandledRejections } from './unhandled-rejections';

/** Everything that runs for a request below the schema: resolvers, references, views, services, loaders, repositories and the reading itself. */
const INSTRUMENTED =
  /(resolver|reference|view|service|loaders|repository|reading|recorder|history-turns|asking-company|company-reader|disclosure|find-member-type)\.ts$|mra\/src\/(recognition|harmonization|counterpart|register|wording)\/[\w-]+\.ts$/;

const SUBGRAPHS = join(REPOSITORY, 'subgraphs');
const points = new ThrowPoints(
  ['core', 'registry', 'pip', 'ctpat', 'mexican-aeo', 'mra', 'audit'].flatMap((name) =>
    readdirSync(join(SUBGRAPHS, name, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => join(SUBGRAPHS, name, 'src', file))
      .filter((file) => INSTRUMENTED.test(file) && !/\.(type|enum|test|test-kit)\.ts$/.test(file)),
  ),
);

const COMPANY = `legalName identifiers { scheme value } pip { outcome memberships { account history { knownFrom } sites { id } } }
  ctpat { outcome memberships { account } } mexicanAeo { outcome } harmonization { outcome host since }
  recognitions(in: JP) { complete items { program eligible } }`;

interface Request {
  readonly caller: Caller;
  readonly query: string;
  readonly variables?: object;
}

const JAPAN: Caller = { role: 'PARTNER', country: 'JP' };
const OFFICER: Caller = { role: 'OFFICER', programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] };
const CARRIER: Caller = { role: 'CARRIER', company: { scheme: 'PIP_ACCOUNT', value: 'PIP-H001' } };

/** Between them they call every point. */
const REQUESTS: readonly Request[] = [
  {
    caller: JAPAN,
    query: `query One { company(identifier: { scheme: USDOT, value: "7654321" }) { outcome company { ${COMPANY} } } }`,
  },
  {
    caller: JAPAN,
    query: `query Batch($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { outcome company { ${COMPANY} } } }`,
    variables: {
      identifiers: [
        { scheme: 'CTPAT_ACCOUNT', value: 'CT-H001' },
        { scheme: 'MEXICAN_AEO_NUMBER', value: 'OEA-0001' },
        { scheme: 'PIP_ACCOUNT', value: 'PIP-NONE' },
      ],
    },
  },
  {
    caller: OFFICER,
    query: `query Officer { company(identifier: { scheme: PIP_ACCOUNT, value: "PIP-H001" }) { company { ${COMPANY} questions { edges { node { outcome } } } } } }`,
  },
  { caller: JAPAN, query: 'query Name { searchCompanies(name: "Harmonised") { edges { node { legalName } } } }' },
  {
    caller: CARRIER,
    query:
      'query Counterpart { counterpart(identifier: { scheme: CTPAT_ACCOUNT, value: "CT-H001" }) { outcome confirmed { program } } questionsAboutMe { edges { node { outcome } } } }',
  },
  {
    caller: CARRIER,
    query:
      'query Counterparts { counterparts(identifiers: [{ scheme: CTPAT_ACCOUNT, value: "CT-H001" }, { scheme: RFC, value: "ENO850101AB1" }]) { outcome } }',
  },
  {
    caller: OFFICER,
    query:
      'mutation Record { recordPipConsent(input: { account: "PIP-H001", grantee: "KR", kind: GIVEN, effectiveOn: "2020-02-01", reason: "a test" }) { outcome membership { account } } }',
  },
  {
    caller: OFFICER,
    query:
      'mutation Event { recordPipEvent(input: { account: "PIP-H001", nativeStatus: "Member", effectiveOn: "2020-01-10", reason: "a test" }) { outcome membership { account } } }',
  },
  {
    caller: JAPAN,
    query: 'query Register { arrangements(program: PIP, partner: JP) { id benefits { code } } programs { code } }',
  },
];

/** Every variant with `npm run test:long`. */
const IS_LONG = Boolean(process.env['TEST_LONG']);

const DATABASE = 'core/src/database/reader/reading.ts Reading.query';

/** A question that must be answered right after every fault. */
const CONTROL = REQUESTS[0] as Request;

describe('a fault thrown anywhere below the schema of a subgraph', () => {
  let hub: WorldHub;
  let doors: SubgraphDoors;
  const rejections = new UnhandledRejections();

  beforeAll(async () => {
    // Imported only now, so that every module it imports is instrumented.
    const { WorldHub: Hub } = jest.requireActual<typeof import('../disclosure/matrix/hub/world-hub')>(
      '../disclosure/matrix/hub/world-hub',
    );
    hub = await Hub.open(HAULAGE_WORLD, { ANSWER_CACHE_MB: '0', LOG_LEVEL: 'silent' });
    doors = await hub.openDoors();
  });

  afterEach(async () => expect(await rejections.take()).toEqual([]));

  afterAll(async () => {
    await hub?.close();
    rejections.stop();
  });

  test('is found by these tests when it leaves a rejection unhandled, also one that is handled later', async () => {
    const error = new Error('handled later');
    const promise = Promise.reject(error);
    expect(await rejections.take()).toEqual([error]);
    await expect(promise).rejects.toBe(error);
    // Node emits with a delay that it is handled, so the test must not end at once: jest would fail it.
    expect(await rejections.take()).toEqual([]);
  });

  test('fails that field or that request: the process answers the next one, and no rejection is left unhandled', async () => {
    const control = await answer(CONTROL);
    const reaching = new Map<string, Request[]>();
    for (const request of REQUESTS) {
      points.called.clear();
      const { status, codes } = await answer(request);
      expect([request.query, status, codes]).toEqual([request.query, 200, []]);
      for (const point of points.called) reaching.set(point, [...(reaching.get(point) ?? []), request]);
    }
    expect(reaching.size).toBeGreaterThan(60);
    for (const [index, [point, all]] of [...reaching].entries()) {
      // In the short run one of them, in turn another for each point.
      const requests = IS_LONG ? all : all.slice(index % all.length).slice(0, 1);
      for (const injections of variants(point)) {
        points.fail(...injections);
        // Twice: what is asked again is executed by compiled code.
        for (const attempt of ['interpreted', 'compiled']) {
          const statuses = (await Promise.all(requests.map(answer))).map(({ status }) => status);
          expect([injections, attempt, statuses.filter((status) => status !== 200)]).toEqual([injections, attempt, []]);
        }
      }
      points.fail();
      expect([point, await controlAnswer(control.text)]).toEqual([point, control.text]);
      expect([point, await rejections.take()]).toEqual([point, []]);
    }
  }, 600_000);

  test('does so in a subgraph that is asked over HTTP, too', async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Company { pip { outcome memberships { account sites { id } harmonization { since } consents } } } } }`;
    const key = { __typename: 'Company', companyId: 'a-company', on: '2026-01-01', knownAt: null, asking: false };
    const representations = [
      { ...key, pipAccounts: ['PIP-H001'] },
      { ...key, pipAccounts: ['PIP-NONE'] },
    ];
    const ask = () => doors.ask('pip', OFFICER, query, { representations });
    points.called.clear();
    const expected = await ask();
    expect(expected.codes).toEqual([]);
    const named = [...points.called];
    expect(named.length).toBeGreaterThan(10);
    for (const point of named) {
      for (const injections of variants(point)) {
        points.fail(...injections);
        await ask();
        await ask();
        points.fail();
        expect([injections, (await ask()).text]).toEqual([injections, expected.text]);
      }
    }
  }, 300_000);

  test('of a representation that does not fit the schema, is an error of that entity', async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Company { pip { outcome memberships { harmonization { since } } } } } }`;
    const key = { __typename: 'Company', companyId: 'a-company', on: '2026-01-01', knownAt: null, asking: false };
    const representations = [
      { ...key, pipAccounts: 'PIP-H001' },
      { ...key, pipAccounts: ['PIP-H001'] },
      { ...key, companyId: undefined, pipAccounts: [] },
    ];
    for (const attempt of ['interpreted', 'compiled']) {
      const { data, codes } = await doors.ask('pip', OFFICER, query, { representations });
      const entities = (data?.['_entities'] ?? []) as readonly ({ pip: { outcome: string } } | null)[];
      const outcomes = entities.map((entity) => entity?.pip.outcome);
      expect([attempt, outcomes]).toEqual([attempt, [undefined, 'MEMBER', undefined]]);
      expect(codes).toEqual(['INVALID_REPRESENTATION', 'INVALID_REPRESENTATION']);
    }
  });

  /** Every way to fail, at the first call and at a later one of a batch; alone, and while the database fails what was started beside it. */
  function variants(point: string): readonly (readonly Injection[])[] {
    const { isAsync, calls } = points.seen.get(point) ?? { isAsync: false, calls: 0 };
    const failures: readonly Failure[] = isAsync ? ['THROWS', 'REJECTS', 'THROWS_AFTER'] : ['THROWS'];
    const database = { point: DATABASE, failure: 'REJECTS', after: 0 } as const;
    return failures.flatMap((failure) => {
      const injection = { point, failure, after: 0 };
      const alone = [[injection], ...(calls > 1 ? [[{ ...injection, after: 1 }]] : [])];
      const whileTheDatabaseFails = point === DATABASE ? [] : [[injection, database]];
      // What has passed alone in test:long is tried in its harder form by every run.
      return IS_LONG || failure === 'REJECTS' ? [...alone, ...whileTheDatabaseFails] : whileTheDatabaseFails;
    });
  }

  function answer({ caller, query, variables }: Request) {
    return hub.ask(caller, query, variables);
  }

  /** A program that has just failed may be asked again a moment later only. */
  async function controlAnswer(expected: string): Promise<string> {
    const deadline = performance.now() + 10_000;
    for (;;) {
      const { text } = await answer(CONTROL);
      if (text === expected || performance.now() > deadline) return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
