import { SLICE } from '@aeo-hub/core/concurrently';
import { Reading } from '@aeo-hub/core/database';
import { askRegistry } from './test-registry/ask-registry';
import { sayWorld } from './test-registry/say-world';
import { openTestRegistry, type TestRegistry } from './test-registry/open-test-registry';

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

const LOOKUP = `identifier { scheme value country warning } outcome problem { code message }
  company { id companyId on knownAt legalName tradeNames headquarters address { lines city region postalCode country }
            identifiers { scheme value } pipAccounts ctpatAccounts mexicanAeoAccounts }`;
const COMPANY = `query ($identifier: IdentifierInput!, $asOf: AsOfInput) { company(identifier: $identifier, asOf: $asOf) { ${LOOKUP} } }`;
const COMPANIES = `query ($ids: [IdentifierInput!]!) { companies(identifiers: $ids) { outcome company { legalName } } }`;

describe('the company behind an identifier', () => {
  test('is what all programs assert of it, however the identifier is typed', async () => {
    const identifier = { scheme: 'BUSINESS_NUMBER', value: '71200 3144 RM0001' };
    const { data } = await ask(COMPANY, { identifier, asOf: { on: '2022-02-02', knownAt: '2022-02-02T00:00:00Z' } });
    expect(data).toEqual({
      company: {
        identifier: { scheme: 'BUSINESS_NUMBER', value: '712003144', country: 'CA', warning: null },
        outcome: 'FOUND',
        problem: null,
        company: {
          id: expect.stringMatching(/^[0-9a-f-]{36}@2022-02-02@2022-02-02T00:00:00.000Z$/),
          companyId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          on: '2022-02-02',
          knownAt: '2022-02-02T00:00:00.000Z',
          legalName: 'Maple Ridge Freightways Inc.',
          tradeNames: ['Maple Freight'],
          headquarters: 'CA',
          address: {
            lines: ['4410 Tremaine Road'],
            city: 'Milton',
            region: 'ON',
            postalCode: 'L9T 2X7',
            country: 'CA',
          },
          identifiers: [
            { scheme: 'BUSINESS_NUMBER', value: '712003144' },
            { scheme: 'PIP_ACCOUNT', value: 'PIP-0001042' },
            { scheme: 'SCAC', value: 'MRFW' },
            { scheme: 'USDOT', value: '1834561' },
            { scheme: 'CTPAT_ACCOUNT', value: 'CT-30042217' },
          ],
          pipAccounts: ['PIP-0001042'],
          ctpatAccounts: ['CT-30042217'],
          mexicanAeoAccounts: [],
        },
      },
    });
  });

  test('is what was known at the instant asked', async () => {
    const asOf = { knownAt: '2020-06-01T00:00:00Z' };
    const of = async (scheme: string, value: string) =>
      (await ask(COMPANY, { identifier: { scheme, value }, asOf })).data as {
        company: { outcome: string; company: { ctpatAccounts: string[] } };
      };
    expect((await of('SCAC', 'mrfw')).company.company.ctpatAccounts).toEqual([]);
    expect((await of('USDOT', '1834561')).company.outcome).toBe('NOT_CONFIRMED');
  });

  test.each([
    ['unknown', 'BUSINESS_NUMBER', '776540122', 'NOT_CONFIRMED', 'NOT_CONFIRMED'],
    ['with a wrong check digit', 'BUSINESS_NUMBER', '123456783', 'INVALID_IDENTIFIER', 'WRONG_CHECK_DIGIT'],
    ['that two companies carry', 'MID', 'XBNORTIM88MON', 'AMBIGUOUS', 'AMBIGUOUS'],
  ])('is not told for one %s, and why is said in three languages', async (_, scheme, value, outcome, code) => {
    const said = new Set<string>();
    for (const language of ['en', 'fr', 'es'] as const) {
      const { data } = await ask(COMPANY, { identifier: { scheme, value } }, language);
      const { company } = data as { company: { problem: { message: string } } };
      expect(company).toMatchObject({ outcome, company: null, problem: { code } });
      said.add(company.problem.message);
    }
    expect(said.size).toBe(3);
  });

  test('is found with a warning when the identifier fails a soft check', async () => {
    const { data } = await ask(COMPANY, { identifier: { scheme: 'RFC', value: 'MFR0803126J9' } });
    expect(data).toMatchObject({
      company: { outcome: 'FOUND', identifier: { warning: expect.stringMatching(/\w/) } },
    });
  });

  test.each([[{ on: '2999-01-01' }], [{ knownAt: '2999-01-01T00:00:00Z' }]])('is not told for %j', async (asOf) => {
    const { codes } = await ask(COMPANY, { identifier: { scheme: 'SCAC', value: 'MRFW' }, asOf });
    expect(codes).toEqual(['FUTURE_POINT_IN_TIME']);
  });
});

describe('a batch', () => {
  const ids = [
    { scheme: 'RFC', value: 'MFR0803126J9' },
    { scheme: 'BUSINESS_NUMBER', value: '776540122' },
    { scheme: 'RFC', value: 'MFR0803126J9' },
    { scheme: 'BUSINESS_NUMBER', value: '123456783' },
    { scheme: 'SCAC', value: 'MRFW' },
  ];

  test('keeps order and duplicates, one answer each', async () => {
    const { data } = await ask(COMPANIES, { ids });
    const found = (legalName: string) => ({ outcome: 'FOUND', company: { legalName } });
    expect(data).toEqual({
      companies: [
        found('Maquiladora Frontera Roja, S.A. de C.V.'),
        { outcome: 'NOT_CONFIRMED', company: null },
        found('Maquiladora Frontera Roja, S.A. de C.V.'),
        { outcome: 'INVALID_IDENTIFIER', company: null },
        found('Maple Ridge Freightways Inc.'),
      ],
    });
  });

  test.each([0, 5001])('of %i identifiers is refused', async (length) => {
    expect((await ask(COMPANIES, { ids: Array.from({ length }, () => ids[0]) })).codes).toEqual(['BATCH_SIZE']);
  });

  test('of 5,000 takes one read for each slice of it', async () => {
    const spy = jest.spyOn(Reading.prototype, 'query');
    const reads = async (batch: readonly unknown[]) => {
      spy.mockClear();
      const { data } = await ask(COMPANIES, { ids: batch });
      expect((data as { companies: unknown[] }).companies).toHaveLength(batch.length);
      return spy.mock.calls.length;
    };
    const unknown = Array.from({ length: 4_995 }, (_, index) => ({ scheme: 'USDOT', value: String(index + 1) }));
    expect([await reads(ids.slice(0, 1)), await reads([...ids, ...unknown])]).toEqual([1, 5_000 / SLICE]);
    spy.mockRestore();
  });
});

describe('entities that other subgraphs name by their key', () => {
  const ENTITIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
    ... on Company { companyId on knownAt legalName pipAccounts } ... on CounterpartCheck { id invalid subject { legalName } } } }`;

  test('are found again, and null when unknown', async () => {
    const { data } = await ask(COMPANY, { identifier: { scheme: 'SCAC', value: 'MRFW' } });
    const { companyId } = (data as { company: { company: { companyId: string } } }).company.company;
    const company = (key: string, knownAt: string | null) => ({
      __typename: 'Company',
      companyId: key,
      on: '2022-01-01',
      knownAt,
    });
    const keys = [
      company(companyId, null),
      company(companyId, '2019-01-01T00:00:00.000Z'),
      company('00000000-0000-4000-8000-000000000000', null),
      company('no id', null),
      { __typename: 'CounterpartCheck', id: 'SCAC:MRFW' },
      { __typename: 'CounterpartCheck', id: 'BUSINESS_NUMBER:123456783' },
    ];
    const found = await ask(ENTITIES, { keys });
    expect(found.data).toEqual({
      _entities: [
        {
          companyId,
          on: '2022-01-01',
          knownAt: null,
          legalName: 'Maple Ridge Freightways Inc.',
          pipAccounts: ['PIP-0001042'],
        },
        null,
        null,
        null,
        { id: 'SCAC:MRFW', invalid: false, subject: { legalName: 'Maple Ridge Freightways Inc.' } },
        { id: 'BUSINESS_NUMBER:123456783', invalid: true, subject: null },
      ],
    });
  });
});

describe('a trader’s question', () => {
  const CHECK = `query ($ids: [IdentifierInput!]!) { counterparts(identifiers: $ids) {
    id identifier { value } problem { code } invalid subject { legalName on knownAt } } }`;

  test('tells nothing but whether the identifier is possible; the rest is for mra', async () => {
    const ids = [
      { scheme: 'SCAC', value: 'mrfw' },
      { scheme: 'SCAC', value: 'zzzz' },
      { scheme: 'MID', value: 'XBNORTIM88MON' },
      { scheme: 'BUSINESS_NUMBER', value: '123456783' },
    ];
    const { data } = await ask(CHECK, { ids });
    const today = new Date().toISOString().slice(0, 10);
    const subject = { legalName: 'Maple Ridge Freightways Inc.', on: today, knownAt: null };
    const nothing = { problem: null, invalid: false, subject: null };
    expect(data).toEqual({
      counterparts: [
        { id: 'SCAC:MRFW', identifier: { value: 'MRFW' }, problem: null, invalid: false, subject },
        { id: 'SCAC:ZZZZ', identifier: { value: 'ZZZZ' }, ...nothing },
        { id: 'MID:XBNORTIM88MON', identifier: { value: 'XBNORTIM88MON' }, ...nothing },
        {
          id: 'BUSINESS_NUMBER:123456783',
          identifier: { value: '123456783' },
          problem: { code: 'WRONG_CHECK_DIGIT' },
          invalid: true,
          subject: null,
        },
      ],
    });
  });
});
