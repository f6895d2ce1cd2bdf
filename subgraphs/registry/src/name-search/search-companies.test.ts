import { askRegistry } from '../test-registry/ask-registry';
import { sayWorld } from '../test-registry/say-world';
import { openTestRegistry, type TestRegistry } from '../test-registry/open-test-registry';

type Ask = Awaited<ReturnType<typeof askRegistry>>;

/** Opened once: every test here only asks. */
let hub: TestRegistry;
let ask: Ask;

beforeAll(async () => {
  hub = await openTestRegistry();
  await sayWorld(hub);
  ask = await askRegistry(hub.registry);
});

afterAll(() => hub.close());

const SEARCH = `query ($name: String!, $country: CountryCode, $first: Int, $after: String, $asOf: AsOfInput) {
  searchCompanies(name: $name, country: $country, first: $first, after: $after, asOf: $asOf) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor score node { legalName } features { name score explanation } } } }`;

describe('companies by name', () => {
  interface Found {
    readonly searchCompanies: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly {
        readonly cursor: string;
        readonly score: number;
        readonly node: { readonly legalName: string };
      }[];
    };
  }

  test('are found however the name is written, best first, each explained', async () => {
    const { data } = await ask(SEARCH, { name: 'brulerie st laurent', country: 'CA', first: 3 });
    const [best] = (data as Found).searchCompanies.edges;
    expect(best).toMatchObject({
      node: { legalName: 'Brûlerie du Saint-Laurent inc.' },
      score: 0.975,
      features: [{ name: 'WORDS' }, { name: 'TRIGRAMS' }, { name: 'LEGAL_FORM' }, { name: 'COUNTRY', score: 1 }],
    });
  });

  test.each([
    ['another program’s name for it', 'maple ridge freightways'],
    ['its trade name', 'Maple Freight'],
    ['a misspelt name', 'Mapel Ridge Freihtways'],
    ['the words in another order', 'freightways ridge, maple'],
  ])('are found by %s', async (_, name) => {
    const { data } = await ask(SEARCH, { name });
    expect((data as Found).searchCompanies.edges[0]?.node.legalName).toBe('Maple Ridge Freightways Inc.');
  });

  test('come page by page, each once, in one order', async () => {
    const { data } = await ask(SEARCH, { name: 'nordic timber', first: 100 });
    const whole = (data as Found).searchCompanies;
    expect(whole.edges.map(({ node }) => node.legalName)).toEqual([
      'Nordic Timber Exports Ltd.',
      'Nordic Timber Exporters Corp.',
    ]);
    const first = ((await ask(SEARCH, { name: 'nordic timber', first: 1 })).data as Found).searchCompanies;
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const after = first.pageInfo.endCursor;
    const second = ((await ask(SEARCH, { name: 'nordic timber', first: 1, after })).data as Found).searchCompanies;
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.edges, ...second.edges]).toEqual(whole.edges);
  });

  test('are those known at the instant asked', async () => {
    const { data } = await ask(SEARCH, { name: 'maple ridge', asOf: { knownAt: '2019-01-01T00:00:00Z' } });
    expect((data as Found).searchCompanies).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    });
  });

  test.each([
    ['NAME_WITHOUT_LETTERS', { name: '' }],
    ['NAME_WITHOUT_LETTERS', { name: '.,;!\u0000\uD800' }],
    ['NAME_TOO_LONG', { name: 'a'.repeat(1_000_000) }],
    ['UNKNOWN_COUNTRY', { name: 'maple', country: 'ZZ' }],
    ['PAGE_SIZE', { name: 'maple', first: 0 }],
    ['PAGE_SIZE', { name: 'maple', first: 101 }],
    ['INVALID_CURSOR', { name: 'maple', after: 'made up' }],
    ['FUTURE_POINT_IN_TIME', { name: 'maple', asOf: { on: '2999-01-01' } }],
  ])('are refused with %s', async (code, variables) => {
    expect((await ask(SEARCH, variables)).codes).toEqual([code]);
  });

  test.each([["'; DROP TABLE company; --"], ['%_\\'], ['\u0000maple'], ['鴻海 🍁']])('survive %j', async (name) => {
    const { codes } = await ask(SEARCH, { name });
    expect(codes.filter((code) => code !== 'NAME_WITHOUT_LETTERS')).toEqual([]);
  });
});
