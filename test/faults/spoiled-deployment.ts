import { createTestDatabase } from '@aeo-hub/core/database';
import { importSample, type Account } from '../deployment/import-sample';
import { startDeployment, type RunningDeployment } from '../deployment/running-deployment';
import { FaultProxy } from './fault-proxy';

/** The deployed hub with sample data, where every connection from the gateway to a subgraph can be spoiled. */
export interface SpoiledDeployment {
  readonly deployment: RunningDeployment;
  readonly accounts: readonly Account[];
  /** The PostgreSQL server that all databases are on. */
  readonly databaseUrl: string;
  /** Stands between the gateway and a subgraph. */
  before(subgraph: string): FaultProxy;
  /** Asks as an officer of all three programs. */
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startSpoiledDeployment(companies: number): Promise<SpoiledDeployment> {
  const proxies = new Map<string, FaultProxy>();
  const database = await createTestDatabase();
  const deployment = await startDeployment(database.url, {
    between: async (service, port) => {
      if (service === 'gateway') return port;
      const proxy = await FaultProxy.to(port);
      proxies.set(service, proxy);
      return proxy.port;
    },
  });
  return {
    deployment,
    databaseUrl: database.url,
    accounts: await importSample(database.url, companies),
    before: (subgraph) => {
      const proxy = proxies.get(subgraph);
      if (!proxy) throw new Error(`Nothing stands before ${subgraph}.`);
      return proxy;
    },
    ask: async <Answer>(query: string, variables: object = {}) => {
      const response = await fetch(deployment.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${deployment.token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    stop: async () => {
      await deployment.stop();
      for (const proxy of proxies.values()) await proxy.close();
      await database.drop();
    },
  };
}
