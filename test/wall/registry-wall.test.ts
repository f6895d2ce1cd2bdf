import type { Caller } from '@aeo-hub/core/caller';
import { openReader, type Reader } from '@aeo-hub/core/database';
import { euMemberStatesOn } from '@aeo-hub/core/country';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import fc from 'fast-check';
import { CompanyReader } from '../../subgraphs/registry/src/disclosure/company-reader';
import { scopeOf, scopeSettings } from '../../subgraphs/registry/src/disclosure/company-scope';
import { LookupRepository } from '../../subgraphs/registry/src/lookup/lookup.repository';
import { NameSearchRepository } from '../../subgraphs/registry/src/name-search/name-search.repository';
import { REGISTRY_READ } from '../../subgraphs/registry/src/storage/registry-storage';
import { openTestRegistry, type TestRegistry } from '../../subgraphs/registry/src/test-registry/open-test-registry';
import { particulars } from '../../subgraphs/registry/src/test-registry/particulars';

jest.setTimeout(1_800_000);

const TODAY = '2026-11-22';
const NOW = new Date(`${TODAY}T12:00:00Z`);
const DAYS = ['2020-01-01', '2026-11-21', TODAY, '2026-11-23'];
const GRANTEES = ['JP', 'EU', 'DE', 'GB', 'CA', 'US', 'MX', 'TRADERS'];

/** Each claims the same person's number, besides its own in its program. */
const ACCOUNTS = PROGRAM_CODES.flatMap((program) =>
  [1, 2].map((number) => ({ program, number: `${program}-${number}` })),
);
const KEYS = ACCOUNTS.map(({ program, number }) => `${program}:${number}`).toSorted();
const PERSONAL = 'GOAA850101AB1';

interface Grant {
  readonly account: string;
  readonly grantee: string;
  readonly from: string;
  readonly until: string | null;
}

const grant: fc.Arbitrary<Grant> = fc.record({
  account: fc.constantFrom(...KEYS),
  grantee: fc.constantFrom(...GRANTEES),
  from: fc.constantFrom(...DAYS),
  until: fc.constantFrom(null, ...DAYS),
});

const caller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constantFrom<Caller>({ role: 'PUBLIC' }, { role: 'ANALYST' }, { role: 'OPERATOR' }),
  fc.constantFrom('JP', 'EU', 'DE', 'GB', 'KR').map((country): Caller => ({ role: 'PARTNER', country })),
  fc.subarray([...PROGRAM_CODES], { minLength: 1 }).map((programs): Caller => ({ role: 'OFFICER', programs })),
  fc.constant<Caller>({ role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } }),
);

/** The other way round: everybody whom a program's word reaches, then whether the caller is among them. */
function isReached(who: Caller, account: string, grants: readonly Grant[]): boolean {
  const holding = grants.filter(
    (one) => one.account === account && one.from <= TODAY && (one.until === null || TODAY < one.until),
  );
  const reached = new Set(holding.map(({ grantee }) => grantee));
  if (reached.has('EU')) for (const state of euMemberStatesOn(TODAY)) reached.add(state);
  const program = account.split(':')[0] as ProgramCode;
  if (who.role === 'OFFICER') {
    return who.programs.some(
      (code) => code === program || holding.some(({ grantee }) => grantee === PROGRAMS[code].country),
    );
  }
  if (who.role === 'PARTNER') return reached.has(who.country);
  return who.role === 'CARRIER' && reached.has('TRADERS');
}

describe('the registry’s database, with no policy before it', () => {
  let hub: TestRegistry;
  let reader: Reader;

  beforeAll(async () => {
    hub = await openTestRegistry();
    for (const { program, number } of ACCOUNTS) {
      await hub.say(program, particulars(number, { legalName: `Nordic ${number}`, identifiers: [['RFC', PERSONAL]] }));
    }
    await hub.catchUp();
    reader = await openReader(hub.registry, { name: 'registry', ...REGISTRY_READ, poolSize: 2 });
  });

  afterAll(async () => {
    await reader.close();
    await hub.close();
  });

  const disclose = (grants: readonly Grant[]) =>
    hub.registry.transaction(async (transaction) => {
      await transaction.query('DELETE FROM disclosure');
      await transaction.query(
        `INSERT INTO disclosure SELECT account, grantee, "from", until, '2020-01-01'
           FROM jsonb_to_recordset($1) AS said (account text, grantee text, "from" date, until date)`,
        [JSON.stringify(grants)],
      );
    });

  const shownBy = async (who: Caller | null, from: string): Promise<readonly string[]> => {
    const scope = who === null ? {} : scopeSettings(scopeOf(who, NOW));
    const rows = await reader.query<{ account: string }>(
      scope,
      `SELECT DISTINCT account FROM ${from} AS found ORDER BY account`,
      [],
    );
    return rows.map(({ account }) => account);
  };

  const EVERYWHERE = [
    'assertion',
    'account_link',
    'identifier_claim',
    "names_resembling('{nordic}', '{}', '{}', now())",
    "(SELECT * FROM identifier_claim WHERE scheme <> 'RFC')",
  ];

  it('shows in random worlds the accounts that a program’s word lets the caller see', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(grant, {
          selector: ({ account, grantee, from }) => `${account} ${grantee} ${from}`,
          maxLength: 30,
        }),
        fc.array(caller, { minLength: 3, maxLength: 6 }),
        async (grants, callers) => {
          await disclose(grants);
          for (const who of callers) {
            const expected = KEYS.filter((account) => isReached(who, account, grants));
            for (const from of EVERYWHERE) expect(await shownBy(who, from)).toEqual(expected);
            const own = KEYS.filter(
              (account) => who.role === 'OFFICER' && who.programs.some((code) => account.startsWith(`${code}:`)),
            );
            expect(await shownBy(who, `(SELECT * FROM identifier_claim WHERE value = '${PERSONAL}')`)).toEqual(own);
          }
        },
      ),
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 0) / 10) },
    );
  });

  it('shows of what is disclosed to others nothing, not even to whom', async () => {
    await disclose(['JP', 'DE'].map((grantee) => ({ account: 'PIP:PIP-1', grantee, from: '2020-01-01', until: null })));
    const rows = await reader.query(
      scopeSettings(scopeOf({ role: 'PARTNER', country: 'JP' }, NOW)),
      'SELECT grantee FROM disclosure',
      [],
    );
    expect(rows).toEqual([{ grantee: 'JP' }]);
  });

  it.each([...EVERYWHERE, 'disclosure'])('shows nothing of %s where it is not told for whom', async (from) => {
    await disclose(KEYS.map((account) => ({ account, grantee: 'JP', from: '2020-01-01', until: null })));
    expect(await shownBy({ role: 'PARTNER', country: 'JP' }, from)).toEqual(KEYS);
    expect(await shownBy(null, from)).toEqual([]);
  });

  it('shows nothing by the word of a program that has not been heard for too long, but to its own officers', async () => {
    await disclose(KEYS.map((account) => ({ account, grantee: 'JP', from: '2020-01-01', until: null })));
    const trust = (until: string) =>
      hub.registry.query(`UPDATE feed_cursor SET trusted_until = now() + $1::interval WHERE program = 'CTPAT'`, [
        until,
      ]);
    const others = KEYS.filter((account) => !account.startsWith('CTPAT:'));
    try {
      for (const until of ['-1 min', null]) {
        await (until === null
          ? hub.registry.query(`UPDATE feed_cursor SET trusted_until = NULL WHERE program = 'CTPAT'`)
          : trust(until));
        for (const from of [...EVERYWHERE, 'disclosure']) {
          expect(await shownBy({ role: 'PARTNER', country: 'JP' }, from)).toEqual(others);
        }
        const own = KEYS.filter((account) => account.startsWith('CTPAT:'));
        expect(await shownBy({ role: 'OFFICER', programs: ['CTPAT'] }, 'assertion')).toEqual(own);
      }
    } finally {
      await trust('1 hour');
    }
  });

  it.each([
    'company',
    'decision',
    'decision_account',
    'clash',
    'asserted_name',
    'name_word',
    'account_join',
    'linking_rules',
    'feed_cursor',
  ])('lets no caller read %s', async (table) => {
    await expect(reader.query({ 'hub.own': 'PIP' }, `SELECT * FROM ${table}`, [])).rejects.toThrow(/permission denied/);
  });

  it('does not compile to read who is who without saying for whom', () => {
    const readers = (): readonly unknown[] => [
      // @ts-expect-error A database is no scope.
      new LookupRepository(hub.registry),
      // @ts-expect-error Nor is a reader that has none.
      new LookupRepository(reader),
      // @ts-expect-error Nor is something that looks like a reader for somebody.
      new NameSearchRepository({ scope: scopeOf({ role: 'PUBLIC' }, NOW), query: () => Promise.resolve([]) }),
      new NameSearchRepository(
        // @ts-expect-error The owner's connection is no reader.
        CompanyReader.under(scopeOf({ role: 'PUBLIC' }, NOW), async () => PROGRAM_CODES, hub.registry),
      ),
    ];
    expect(readers).toBeInstanceOf(Function);
  });
});
