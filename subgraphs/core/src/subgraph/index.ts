export { DATA_AS_OF } from './data-as-of.plugin';
export { buildFederatedSchema, type FederatedSchema } from './federated-schema';
export { REQUEST_ID_HEADER, serveHttp, type Admission, type HttpOptions } from './http-server';
export { INTERNAL_MESSAGE } from './internal-message';
export { isInternal } from './is-internal';
export type { RequestContext, RequestEnvelope } from './request-context';
export type { DecoratedClass, OpenSubgraph, ReferenceResolver, SubgraphDefinition } from './subgraph-definition';
export { SUBGRAPH_NAMES, type SubgraphName } from './subgraph-name';
export { SubgraphServer } from './subgraph-server';
