import type { Caller } from '@aeo-hub/core/caller';
import { openDataSource } from '@aeo-hub/core/database';
import { DisclosureService } from '@aeo-hub/core/membership';
import { SubgraphServer } from '@aeo-hub/core/subgraph';
import { pip } from '@aeo-hub/pip';
import { WalledProgram } from './walled-program';

const ACCOUNTS = ['PIP-0000001', 'PIP-0000002'];
const [SHARED = '', SILENT = ''] = ACCOUNTS;
const QUESTION = `query ($companies: [_Any!]!) {
  _entities(representations: $companies) {
    ... on Company { pip { outcome memberships { account sites { number } } } }
  }
}`;

const JAPAN: Caller = { role: 'PARTNER', country: 'JP' };
const OFFICER: Caller = { role: 'OFFICER', programs: ['PIP'] };

describe('a program with one of its two walls switched off', () => {
  let program: WalledProgram;
  let server: Pick<SubgraphServer, 'execute' | 'close'>;

  beforeAll(async () => {
    program = await WalledProgram.open();
    const { entities, migrations } = pip;
    server = await SubgraphServer.start(
      pip,
      await openDataSource({ url: program.url, entities, migrations, applicationName: 'aeo-hub test' }),
    );
    await program.say(
      ACCOUNTS.map((account) => ({ account, status: 'ACTIVE', effectiveOn: '2020-01-01' })),
      [{ account: SHARED, grantee: 'JP', kind: 'GIVEN', effectiveOn: '2020-01-01' }],
    );
    await program.fillOtherTables();
  });

  afterEach(() => jest.restoreAllMocks());

  afterAll(async () => {
    await server.close();
    await program[Symbol.asyncDispose]();
  });

  const shown = async (caller: Caller): Promise<unknown> => {
    const companies = ACCOUNTS.map((account) => ({
      __typename: 'Company',
      companyId: account,
      on: '2024-01-01',
      knownAt: null,
      pipAccounts: [account],
      asking: false,
    }));
    const request = { query: QUESTION, variables: { companies } };
    const { data, errors } = await server.execute(request, { requestId: 'test', language: 'en', caller });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data?.['_entities']));
  };

  const standing = (account: string, sites: readonly object[]) => ({
    pip: { outcome: 'MEMBER', memberships: [{ account, sites }] },
  });
  const NOTHING = { pip: { outcome: 'NOT_CONFIRMED', memberships: [] } };
  const SITE = { number: 'S-1' };

  it('shows with both what each shows by itself', async () => {
    expect(await shown(OFFICER)).toEqual([standing(SHARED, [SITE]), standing(SILENT, [SITE])]);
    expect(await shown(JAPAN)).toEqual([standing(SHARED, []), NOTHING]);
  });

  it('shows no more to a partner when the policy says that everything is the caller’s own', async () => {
    const policy = jest.spyOn(DisclosureService.prototype, 'of').mockResolvedValue('OWN');
    expect(await shown(JAPAN)).toEqual([standing(SHARED, []), NOTHING]);
    expect(await shown({ role: 'PARTNER', country: 'KR' })).toEqual([NOTHING, NOTHING]);
    expect(await shown({ role: 'ANALYST' })).toEqual([NOTHING, NOTHING]);
    expect(policy).toHaveBeenCalled();
  });

  it('shows no more to a partner when the database shows every row to everybody', async () => {
    const tables = ['membership_event', 'validation', 'consent_event', 'harmonization', 'site', 'disclosure'];
    for (const table of tables) await program.owner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    try {
      expect(await shown(JAPAN)).toEqual([standing(SHARED, []), NOTHING]);
      expect(await shown({ role: 'PARTNER', country: 'KR' })).toEqual([NOTHING, NOTHING]);
      expect(await program.shown('membership_event', {})).toEqual(ACCOUNTS);
    } finally {
      for (const table of tables) await program.owner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    }
  });
});
