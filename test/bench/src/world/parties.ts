import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import { Client } from 'pg';
import { databaseOf, type OpenDatabase } from './open-database';

/** Somebody to ask about. */
export interface Party {
  readonly scheme: string;
  readonly value: string;
  readonly name: string;
}

/**
 * Each company of a world once, by one of its account numbers: whoever asks for all of them asks about nobody twice. In an order that
 * mixes the programs and is the same in every run.
 */
export async function readParties(database: Pick<OpenDatabase, 'url'>): Promise<readonly Party[]> {
  const client = new Client({ connectionString: databaseOf(database, 'registry') });
  await client.connect();
  try {
    const { rows } = await client.query<{ account: string; name: string }>(
      `SELECT account, legal_name AS name
         FROM (SELECT DISTINCT ON (company_id) account FROM account_link WHERE linked_until IS NULL
                ORDER BY company_id, md5(account)) AS chosen
         JOIN assertion USING (account)
        WHERE known_until IS NULL
        ORDER BY md5(account)`,
    );
    return rows.map(({ account, name }) => {
      const program = PROGRAM_CODES.find((code) => account.startsWith(`${code}:`));
      if (!program) throw new Error(`The registry holds an account of no program: ${account}`);
      return { scheme: PROGRAMS[program].accountScheme, value: account.slice(program.length + 1), name };
    });
  } finally {
    await client.end();
  }
}
