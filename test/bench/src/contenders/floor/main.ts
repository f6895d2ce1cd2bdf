import 'reflect-metadata';
import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import { SIMILAR_WORDS } from '@aeo-hub/registry/name-search';
import fastify from 'fastify';
import { Pool } from 'pg';
import { databaseOf } from '../../world/open-database';
import { answerCompanies, type AskedIdentifier } from './answer-companies';
import { answerSearch } from './answer-search';
import { readArrangements } from './arrangements';
import type { FloorDatabases } from './floor-databases';

/**
 * The floor: what hand-written code on the hub's own tables can do for exactly the benchmark's questions. One endpoint, which knows them by
 * their variables; one prepared statement for who is asked about and one for each program, side by side; the register of arrangements in
 * memory. No GraphQL, no access control, no other language than codes, no past, no program that may fail.
 */

/** What it can be asked, as the works ask it. */
interface Asked {
  readonly variables: {
    readonly identifier?: AskedIdentifier;
    readonly identifiers?: readonly AskedIdentifier[];
    readonly name?: string;
  };
}

const LARGEST_BODY = 2 * 1024 * 1024;

async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'] ?? '';
  const poolOf = (subgraph: string, options?: string) =>
    new Pool({ connectionString: databaseOf({ url }, subgraph), max: 10, ...(options ? { options } : {}) });
  const databases: FloorDatabases = {
    // PostgreSQL takes comparing names for cheap, and would rather go through all of a small world than by their index.
    registry: poolOf('registry', `-c enable_seqscan=off -c pg_trgm.similarity_threshold=${SIMILAR_WORDS}`),
    programs: PROGRAM_CODES.map((program) => ({ program, pool: poolOf(PROGRAMS[program].folder) })),
  };
  const mra = poolOf('mra');
  const arrangements = await readArrangements(mra);
  await mra.end();

  const app = fastify({ bodyLimit: LARGEST_BODY, keepAliveTimeout: 75_000 });
  app.post<{ Body: Asked }>('/graphql', async ({ body: { variables } }) => {
    if (variables.name !== undefined)
      return { data: { searchCompanies: await answerSearch(databases, variables.name) } };
    if (variables.identifiers)
      return { data: { companies: await answerCompanies(databases, arrangements, variables.identifiers) } };
    if (!variables.identifier) throw new Error('This is none of the questions that the floor was written for.');
    const [company] = await answerCompanies(databases, arrangements, [variables.identifier]);
    return { data: { company } };
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  console.log(`the floor answers at ${origin}/graphql`);
  process.once('SIGTERM', () => {
    const pools = [databases.registry, ...databases.programs.map(({ pool }) => pool)];
    void app.close().then(() => Promise.all(pools.map((pool) => pool.end())));
  });
}

void main();
