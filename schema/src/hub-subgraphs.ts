import { audit } from '@aeo-hub/audit';
import { buildFederatedSchema, SUBGRAPH_NAMES, type FederatedSchema, type SubgraphName } from '@aeo-hub/core/subgraph';
import { ctpat } from '@aeo-hub/ctpat';
import { mexicanAeo } from '@aeo-hub/mexican-aeo';
import { mra } from '@aeo-hub/mra';
import { pip } from '@aeo-hub/pip';
import { registry } from '@aeo-hub/registry';
import type { SubgraphSdl } from './subgraph-sdl';

const BUILD: Readonly<Record<SubgraphName, () => Promise<FederatedSchema>>> = {
  registry: () => buildFederatedSchema(registry),
  pip: () => buildFederatedSchema(pip),
  ctpat: () => buildFederatedSchema(ctpat),
  'mexican-aeo': () => buildFederatedSchema(mexicanAeo),
  mra: () => buildFederatedSchema(mra),
  audit: () => buildFederatedSchema(audit),
};

/** Under Compose each subgraph answers on its service name: registry on 4001, and so on in the order of SUBGRAPH_NAMES. */
const FIRST_PORT = 4001;

/** The hub's six subgraphs, from their decorated classes. */
export async function hubSubgraphs(): Promise<SubgraphSdl[]> {
  return Promise.all(
    SUBGRAPH_NAMES.map(async (name, index) => ({
      name,
      url: `http://${name}:${FIRST_PORT + index}/graphql`,
      sdl: (await BUILD[name]()).sdl,
    })),
  );
}
