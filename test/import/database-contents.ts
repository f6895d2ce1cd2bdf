import { Client } from 'pg';

/** Tables of a program, with what differs between two imports of the same files: numbers given out, and the instants of the import. */
const PROGRAM_TABLES: Readonly<Record<string, readonly string[]>> = {
  membership_event: ['id'],
  particulars: ['id'],
  validation: ['id'],
  site: ['id'],
  harmonization: ['id'],
  consent_event: ['id'],
  quarantine: ['id', 'held_at'],
  first_load_file: [],
  outbox: ['id', 'created_at'],
};

const REGISTRY_TABLES: Readonly<Record<string, readonly string[]>> = {
  assertion: ['id'],
  identifier_claim: [],
};

/** Which accounts the registry takes for one company, whatever number the company was given. */
const COMPANIES = `
  SELECT string_agg(account, ' ' ORDER BY account) AS row FROM account_link WHERE linked_until IS NULL
   GROUP BY company_id ORDER BY 1`;

/** What is held of a program, and what the registry made of it: equal after two imports that came to the same. */
export async function databaseContents(hubUrl: string, program: string): Promise<Readonly<Record<string, unknown>>> {
  const ofProgram = await contents(`${hubUrl}_${program}`, PROGRAM_TABLES);
  const ofRegistry = await contents(`${hubUrl}_registry`, REGISTRY_TABLES, COMPANIES);
  return { ...ofProgram, ...ofRegistry };
}

async function contents(
  url: string,
  tables: Readonly<Record<string, readonly string[]>>,
  more?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const held: Record<string, unknown> = {};
    for (const [table, leftOut] of Object.entries(tables)) {
      const statement = `SELECT to_jsonb(held) - $1::text[] AS row FROM ${table} held ORDER BY 1`;
      held[table] = (await client.query(statement, [leftOut])).rows;
    }
    if (more) held['more'] = (await client.query(more)).rows;
    return held;
  } finally {
    await client.end();
  }
}
