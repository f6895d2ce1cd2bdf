import { EVERYBODY } from '@aeo-hub/core/access';
import type { Language } from '@aeo-hub/core/language';
import { SubgraphServer } from '@aeo-hub/core/subgraph';
import type { DataSource } from 'typeorm';
import { registry } from '..';

/** An answer as a client of the registry gets it; read by tests, which assert its shape. */
export interface Answer {
  readonly data: unknown;
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
}

/** Starts the registry on a database and gives a way to ask it, in the language of choice. */
export async function askRegistry(
  dataSource: DataSource,
): Promise<(query: string, variables?: Record<string, unknown>, language?: Language) => Promise<Answer>> {
  const server = await SubgraphServer.start(registry, dataSource);
  return async (query, variables = {}, language = 'en') => {
    const { data, errors = [] } = await server.execute(
      { query, variables },
      { requestId: 'test', language, caller: EVERYBODY },
    );
    return {
      // Resolved objects have no prototype; a plain copy compares with what a test writes.
      data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
      codes: errors.map(({ extensions }) => extensions?.['code']),
      messages: errors.map(({ message }) => message),
    };
  };
}
