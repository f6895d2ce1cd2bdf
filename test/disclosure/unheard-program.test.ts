import { rm } from 'node:fs/promises';
import { openDatabaseServer, readDatabaseSettings } from '@aeo-hub/core/database';
import { Client } from 'pg';
import { temporaryFolder } from '../hub/running-hub';
import { AskedHub } from './asking';

const QUESTION = `query ($asked: [IdentifierInput!]!) {
  companies(identifiers: $asked) {
    outcome
    company {
      identifiers { scheme value }
      pip { outcome memberships { account } dataAsOf } ctpat { outcome }
      recognitions(in: JP) { complete unavailable }
    }
  }
}`;
const COUNTERPARTS = `query ($asked: [IdentifierInput!]!) {
  counterparts(identifiers: $asked) { outcome unavailable }
}`;

const MAPLE_RIDGE = { scheme: 'BUSINESS_NUMBER', value: '712003144' };
const BRULERIE = { scheme: 'BUSINESS_NUMBER', value: '804551208' };
const NOBODY = { scheme: 'BUSINESS_NUMBER', value: '100000009' };
const JAPAN = '--role partner --country JP';
const OFFICER = '--role officer --program PIP';
const CARRIER = '--role carrier --company BUSINESS_NUMBER:103777421';

interface Answered {
  readonly outcome: string;
  readonly company: {
    readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
    readonly pip: { readonly outcome: string };
  } | null;
}

describe('the whole hub while the registry cannot read what a program says', () => {
  let dataDir: string;
  let hub: AskedHub;

  beforeAll(async () => {
    dataDir = await temporaryFolder();
    hub = await AskedHub.start({ dataDir, env: { DISCLOSURE_TIMEOUT_MS: '2000', CARRIER_DOCUMENTS: 'any' } });
  });

  afterAll(async () => {
    await hub.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function onPip(statement: string): Promise<void> {
    await using databases = openDatabaseServer(readDatabaseSettings({ HUB_DATA_DIR: dataDir }), () => undefined);
    const client = new Client(await databases.databaseUrl('pip'));
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  const asked = async (caller: string, ...identifiers: readonly object[]) =>
    (await hub.ask(caller, QUESTION, { asked: identifiers })).data['companies'] as Answered[];

  it('says of nobody that it is no member, and shows by the words of the others', async () => {
    const [before] = await asked(JAPAN, MAPLE_RIDGE);
    const own = before?.company?.identifiers.find(({ scheme }) => scheme === 'CTPAT_ACCOUNT') ?? NOBODY;
    expect(before?.company?.pip.outcome).toBe('MEMBER');

    /** How the company stands in PIP, until it is this; with every answer on the way. */
    const until = async (expected: string) => {
      const seen = new Set<string | undefined>();
      for (;;) {
        const [company] = await asked(JAPAN, own);
        seen.add(company?.company?.pip.outcome);
        if (company?.company?.pip.outcome === expected) return [...seen];
      }
    };
    await onPip('ALTER TABLE outbox RENAME TO out_of_reach');
    expect(await until('UNAVAILABLE')).toEqual(['MEMBER', 'UNAVAILABLE']);
    expect(await asked(JAPAN, own, BRULERIE, NOBODY)).toMatchObject([
      {
        outcome: 'FOUND',
        company: {
          pip: { outcome: 'UNAVAILABLE', memberships: [], dataAsOf: null },
          ctpat: { outcome: 'MEMBER' },
          recognitions: { complete: false, unavailable: ['PIP'] },
        },
      },
      { outcome: 'UNAVAILABLE', company: null },
      { outcome: 'UNAVAILABLE', company: null },
    ]);
    expect((await hub.ask(CARRIER, COUNTERPARTS, { asked: [BRULERIE, NOBODY] })).data['counterparts']).toEqual([
      { outcome: 'INCOMPLETE', unavailable: ['PIP'] },
      { outcome: 'INCOMPLETE', unavailable: ['PIP'] },
    ]);
    expect((await asked(OFFICER, MAPLE_RIDGE, BRULERIE)).map(({ company }) => company?.pip.outcome)).toEqual([
      'MEMBER',
      'MEMBER',
    ]);

    await onPip('ALTER TABLE out_of_reach RENAME TO outbox');
    expect(await until('MEMBER')).toEqual(['UNAVAILABLE', 'MEMBER']);
    expect((await asked(JAPAN, NOBODY))[0]?.outcome).toBe('NOT_CONFIRMED');
  });
});
