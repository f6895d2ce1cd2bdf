import { freePort } from '@aeo-hub/core/database';
import type { Contender } from './contender';
import type { Services } from './services';
import { startProcess } from './start-process';
import { UNHURRIED } from './unhurried';

/** This hub's gateway as docker-compose.yml has it: a process of its own that asks its subgraphs over HTTP. */
export async function startHubOverHttp(name: string, services: Services, inspect: boolean): Promise<Contender> {
  const addresses = [...services.urls].map(([subgraph, url]) => [
    `${subgraph.toUpperCase().replaceAll('-', '_')}_URL`,
    url,
  ]);
  // It says where it answers by its log alone, which would then tell of every question too.
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const own = await startProcess({
    name,
    args: ['gateway/dist/main.js', 'serve'],
    env: {
      ...UNHURRIED,
      ...Object.fromEntries(addresses),
      DATABASE_URL: services.database.url,
      HUB_DATA_DIR: services.database.folder,
      HUB_ACCESS: 'off',
      PORT: String(port),
      DRAIN_GRACE_MS: '0',
    },
    ready: { url: `${origin}/live` },
    inspect,
  });
  return {
    name,
    url: `${origin}/graphql`,
    headers: {},
    processes: { own, services: services.processes, database: services.database.postmaster },
    stop: () => own.stop(),
  };
}
