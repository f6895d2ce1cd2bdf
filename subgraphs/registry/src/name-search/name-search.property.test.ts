import type { CalendarDate } from '@aeo-hub/core/calendar';
import { companyName } from '@aeo-hub/core/company-name';
import fc from 'fast-check';
import { askRegistry } from '../test-registry/ask-registry';
import { openTestRegistry, type TestRegistry } from '../test-registry/open-test-registry';
import { particulars } from '../test-registry/particulars';
import { rankMatches } from './rank-matches';

jest.setTimeout(process.env['TEST_LONG'] ? 1_800_000 : 120_000);

/** Set it to the seed of a failed run to repeat that run. */
const SEED = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const COMPANIES = 200;
const SEARCHES = process.env['TEST_LONG'] ? 5_000 : 150;

const SEARCH = `query ($name: String!, $after: String) {
  searchCompanies(name: $name, first: 40, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { score node { legalName } } } }`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly score: number; readonly node: { readonly legalName: string } }[];
}

interface Hit {
  readonly legalName: string;
  readonly score: number;
}

/** A register of the test's own. Its companies share no identifier, so each name is of a company by itself. */
class RegisterOfNames {
  private constructor(
    private readonly registry: TestRegistry,
    private readonly ask: Awaited<ReturnType<typeof askRegistry>>,
  ) {}

  static async open(names: readonly string[]): Promise<RegisterOfNames> {
    const registry = await openTestRegistry();
    await registry.say('PIP', ...names.map((legalName, index) => particulars(String(index), { legalName })));
    await registry.catchUp();
    return new RegisterOfNames(registry, await askRegistry(registry.registry));
  }

  async close(): Promise<void> {
    await this.registry.close();
  }

  /** The companies of all pages. */
  async search(name: string): Promise<readonly Hit[]> {
    const hits: Hit[] = [];
    for (let after: string | null = null; ;) {
      const { data, codes } = await this.ask(SEARCH, { name, after });
      expect({ name, codes }).toEqual({ name, codes: [] });
      const page: Page = (data as { readonly searchCompanies: Page }).searchCompanies;
      hits.push(...page.edges.map(({ score, node: { legalName } }) => ({ legalName, score })));
      if (!page.pageInfo.hasNextPage) {
        expect(hits).toHaveLength(page.totalCount);
        return hits;
      }
      after = page.pageInfo.endCursor;
    }
  }
}

const FORMS = ['', '', ' Inc.', ' LLC', ', S.A. de C.V.', ' Ltée', ' & Co.', ' GmbH'];

describe(`searches among names of words that resemble one another (seed ${SEED})`, () => {
  /** Of every class; near misses of one another, parts of one another, and acronyms. */
  const words = [
    'Bergstrom Bergstorm Bergström Amalgamated Amalgamate Amalgam Maple Mapel Maplewood Wood Ridge Mapleridge Robinson',
    'Robinsons Harley Davidson Wesson Lukoil Luk Lindenhurst Lindenhusrt Lindonhurts Ford Fort Forde Detroit Northern',
    'JB J.B. J B AT T 3M 3 M 7 Seven 11 Eleven 24 1 One P G IBM UPS JBH AT&T P&G O’Reilly L’Oréal Parcel Procter Gamble',
    'Motor Motors Oil Steel Acero Canada Saint St North Norte General United Union Royal Star Sons Business Machines',
    'Logistics Logística Transport Services Company Co Group International Global Holdings Manufacturing Mfg',
    'of the and & de la y et 鸿海 鸿海精密 トヨタ 삼성전자 Проєкт Проект',
  ].flatMap((line) => line.split(' '));
  const name = fc
    .record({
      parts: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
      between: fc.constantFrom(' ', ' ', ' ', '-', ''),
      form: fc.constantFrom(...FORMS),
    })
    .map(({ parts, between, form }) => parts.join(/[^\0-ÿ’]/.test(parts.join('')) ? ' ' : between) + form)
    .filter((written) => companyName(written).words.length > 0);
  const [names = []] = fc.sample(fc.uniqueArray(name, { minLength: COMPANIES, maxLength: COMPANIES }), {
    seed: SEED,
    numRuns: 1,
  });
  let register: RegisterOfNames;

  beforeAll(async () => {
    register = await RegisterOfNames.open(names);
  });

  afterAll(() => register?.close());

  test('give what a comparison with each name in turn gives', async () => {
    const companies = names.map((legalName) => ({
      id: legalName,
      legalName,
      names: [legalName],
      headquarters: 'CA',
    }));
    const onSomeDay: CalendarDate = '2026-01-01';
    for (const asked of fc.sample(name, { seed: SEED + 1, numRuns: SEARCHES })) {
      const compared = rankMatches({ name: companyName(asked), country: null }, companies, onSomeDay);
      const expected = compared.map(({ company: { legalName }, score }) => ({ legalName, score }));
      expect({ asked, hits: await register.search(asked) }).toEqual({ asked, hits: expected });
    }
  });
});

describe(`searches among names of words that are nothing like one another (seed ${SEED})`, () => {
  /** What the test makes a name of: the oracle goes by these words, and never takes a name apart. */
  interface Company {
    readonly own: readonly string[];
    readonly legalName: string;
  }

  const GENERIC = ['Logistics', 'Transport', 'Services', 'Grupo', 'International', 'Manufacturing', 'Solutions'];

  /** Every two of them differ in more letters than a slip of the pen changes. */
  const words = [
    'quibrandel hosterwick mizzofane luterapho zandurik pelgomist fraxiven obsidelk yarrowmund bikjeltus cravoshen',
    'dolmentax wespirul kithagon jubelmarz trevoniq saxbligor natchivel umbrogast gwendalip ristokav ecphoriz advulten',
  ].flatMap((line) => line.split(' '));

  const company = fc
    .record({
      own: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
      generic: fc.subarray(GENERIC, { maxLength: 2 }),
      form: fc.constantFrom(...FORMS),
    })
    .map(({ own, generic, form }): Company => ({
      own,
      legalName: [...own, ...generic].map(capitalized).join(' ') + form,
    }));

  /** By one's own words, whatever their order, no two companies are alike. */
  const companies =
    fc.sample(
      fc.uniqueArray(company, { minLength: 60, maxLength: 60, selector: ({ own }) => own.toSorted().join(' ') }),
      { seed: SEED, numRuns: 1 },
    )[0] ?? [];

  /** Ways to write the own words of a company. */
  const WRITTEN: Readonly<Record<string, (own: readonly string[], at: number) => string>> = {
    'in capitals': (own) => own.join(' ').toUpperCase(),
    'in another order': (own) => own.toReversed().join(' '),
    'as one word': (own) => own.join(''),
    'with accents': (own) => own.join(' ').replaceAll('a', 'á').replaceAll('o', 'ö'),
    'with another legal form': (own) => `${own.join(' ')}, S.A.P.I. de C.V.`,
    'with a generic word': (own) => `${own.join(' ')} Distribution Ltd.`,
    'with two letters exchanged': ([first = '', ...rest], at) => {
      const from = 1 + (at % (first.length - 2));
      return [first.slice(0, from) + first.charAt(from + 1) + first.charAt(from) + first.slice(from + 2), ...rest].join(
        ' ',
      );
    },
    'with a letter missing': ([first = '', ...rest], at) => {
      const from = 1 + (at % (first.length - 2));
      return [first.slice(0, from) + first.slice(from + 1), ...rest].join(' ');
    },
    'split in two': ([first = '', ...rest]) => [`${first.slice(0, 4)} ${first.slice(4)}`, ...rest].join(' '),
  };
  let register: RegisterOfNames;

  beforeAll(async () => {
    register = await RegisterOfNames.open(companies.map(({ legalName }) => legalName));
  });

  afterAll(() => register?.close());

  test.each(Object.entries(WRITTEN))(
    'find a company first by its words %s, and none that has none of them',
    async (way, write) => {
      for (const [at, { own, legalName }] of companies.entries()) {
        const asked = write(own, at);
        const hits = (await register.search(asked)).map((hit) => hit.legalName);
        expect({ asked, way, first: hits[0] }).toEqual({ asked, way, first: legalName });
        const others = companies.filter((other) => !other.own.some((word) => own.includes(word)));
        expect({ asked, hits: hits.filter((hit) => others.some((other) => other.legalName === hit)) }).toEqual({
          asked,
          hits: [],
        });
      }
    },
  );

  test.each(['Logistics International', 'Grupo', 'Zyzzyva Transport Services', 'Inc.', '& Co.'])(
    'find none by "%s"',
    async (asked) => {
      expect(await register.search(asked)).toEqual([]);
    },
  );
});

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
