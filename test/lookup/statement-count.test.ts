import { rm } from 'node:fs/promises';
import { SLICE } from '@aeo-hub/core/concurrently';
import type { Caller } from '@aeo-hub/core/caller';
import { openDatabaseServer } from '@aeo-hub/core/database';
import { Client } from 'pg';
import { pino } from 'pino';
import { ClosingStack } from '@aeo-hub/core/closing';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { DemoIssuer } from '../../gateway/src/demo-issuer/demo-issuer';
import { openHub } from '../../gateway/src/standalone/hub';
import { readHubSettings, type HubSettings } from '../../gateway/src/standalone/settings';
import { temporaryFolder } from '../hub/running-hub';
import { UNHURRIED } from '../setup/unhurried';

const QUESTION = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) {
    outcome
    company {
      legalName
      pip { outcome memberships { account status sites { id } history { effectiveOn } } }
      ctpat { outcome memberships { account status tier } }
      mexicanAeo { outcome memberships { account status validUntil } }
      harmonization { outcome }
      recognitions(in: JP) { complete items { eligible } }
    }
  }
}`;

const STANDINGS = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) {
    company { pip { ...Standing } ctpat { ...Standing } mexicanAeo { ...Standing } recognitions(in: JP) { complete } }
  }
}
fragment Standing on ProgramStanding { outcome dataAsOf memberships { account status since validatedOn } }`;

const WHO_ASKED = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) { company { questions(first: 2) { edges { cursor } } } }
}`;

/** A company in one program only would spare the others their statements. */
const OF_A_MEMBER_OF_ALL_THREE = `
  SELECT claim.scheme, claim.value
    FROM identifier_claim claim
    JOIN account_link own USING (account)
    JOIN account_link link ON link.company_id = own.company_id
   WHERE claim.scheme = 'BUSINESS_NUMBER'
   GROUP BY claim.scheme, claim.value
  HAVING count(DISTINCT split_part(link.account, ':', 1)) = 3`;

type Asker = Exclude<Caller, { role: 'PUBLIC' }>;

interface Asked {
  readonly scheme: string;
  readonly value: string;
}

describe('the SQL that a lookup costs', () => {
  const opened = new ClosingStack();
  let settings: HubSettings;
  let url: string;
  let token: string;

  beforeAll(async () => {
    const dataDir = await temporaryFolder();
    opened.add('a part of the test', () => rm(dataDir, { recursive: true, force: true }));
    // What is kept of an answer costs none.
    settings = readHubSettings({ ...UNHURRIED, HUB_DATA_DIR: dataDir, PORT: '0', ANSWER_CACHE_MB: '0' });
    const signal = new AbortController().signal;
    const hub = await openHub({ settings, logger: pino({ level: 'silent' }), report: () => {}, signal }, opened);
    url = `${hub.url}/graphql`;
  });

  afterAll(() => opened.closeAll());

  it.each<Asker>([
    { role: 'OFFICER', programs: PROGRAM_CODES },
    { role: 'PARTNER', country: 'JP' },
  ])(
    'grows with the slices in which 5,000 are answered, and not with the identifiers, asked by $role',
    async (caller) => {
      token = await (await DemoIssuer.open(settings.gateway.keysDir)).token(caller, 1);
      const [one] = await askedBy(OF_A_MEMBER_OF_ALL_THREE, 1);
      const few = await statementsOf(one ? [one] : []);
      const asked = await askedBy('SELECT DISTINCT scheme, value FROM identifier_claim', 5_000);
      expect(few).toBeGreaterThan(0);
      expect(asked.length).toBeGreaterThan(2 * SLICE);
      expect(await statementsOf(asked)).toBeLessThanOrEqual(few * Math.ceil(asked.length / SLICE));
    },
    60_000,
  );

  it('grows with the slices to tell who asked about 1,000 companies', async () => {
    token = await (await DemoIssuer.open(settings.gateway.keysDir)).token({ role: 'OFFICER', programs: ['PIP'] }, 1);
    const identifiers = await askedBy(OF_A_MEMBER_OF_ALL_THREE, 1);
    const few = await statementsOf(identifiers, WHO_ASKED);
    const asked = await askedBy('SELECT DISTINCT scheme, value FROM identifier_claim', 1_000);
    expect(few).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(2 * SLICE);
    expect(await statementsOf(asked, WHO_ASKED)).toBeLessThanOrEqual(few * Math.ceil(asked.length / SLICE));
  });

  it('is one way there and back in each database, and the entry in the audit', async () => {
    token = await (await DemoIssuer.open(settings.gateway.keysDir)).token({ role: 'PARTNER', country: 'JP' }, 1);
    const [one] = await askedBy(OF_A_MEMBER_OF_ALL_THREE, 1);
    const sent = jest.spyOn(Client.prototype, 'query');
    await ask(STANDINGS, { identifiers: [one] });
    const asked = sent.mock.calls.map(([statement]) => textsOf(statement)).filter((texts) => texts.every(isOfQuestion));
    sent.mockRestore();
    const entry = asked.filter((texts) => texts.some((text) => text.includes('append_entries')));
    expect(asked).toHaveLength(1 + PROGRAM_CODES.length + entry.length);
    expect(entry).toHaveLength(1);
  });

  /** Statements that the subgraphs sent while the hub answered. */
  async function statementsOf(identifiers: readonly Asked[], question = QUESTION): Promise<number> {
    const sent = jest.spyOn(Client.prototype, 'query');
    try {
      const { companies } = await ask(question, { identifiers });
      expect(companies).toHaveLength(identifiers.length);
      const statements = sent.mock.calls.flatMap(([statement]) => textsOf(statement));
      return statements.filter(isOfQuestion).length;
    } finally {
      sent.mockRestore();
    }
  }

  async function askedBy(query: string, count: number): Promise<Asked[]> {
    await using databases = openDatabaseServer(settings.databases, () => {});
    const client = new Client(await databases.databaseUrl('registry'));
    await client.connect();
    try {
      const { rows } = await client.query<Asked>(`${query} LIMIT $1`, [count]);
      expect(rows).toHaveLength(count);
      return rows;
    } finally {
      await client.end();
    }
  }

  async function ask(query: string, variables: object) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: { companies: unknown[] }; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
});

/** None of the registry's own watch on the outboxes, nor of what shows that a connection lives. */
function isOfQuestion(text: string): boolean {
  return text !== 'SELECT 1' && !/outbox|feed_cursor|programs_heard/.test(text);
}

/** Of one statement, or of a transaction whose statements travel together. */
function textsOf(sent: unknown): readonly string[] {
  if (typeof sent === 'string') return [sent];
  const { text = '', statements } = sent as { text?: string; statements?: readonly { text: string }[] };
  return statements ? statements.map((statement) => statement.text) : [text];
}
