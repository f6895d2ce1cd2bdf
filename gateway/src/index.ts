export { ClosingStack } from '@aeo-hub/core/closing';
export { readConfig, type GatewayConfig } from './config';
export { ConfigError } from './config-reader';
export { GatewayServer, type GatewayOptions } from './door/gateway-server';
export { HttpTransport } from './transport/http.transport';
export { InProcessTransport } from './transport/in-process.transport';
export { TrustedDocuments } from './trusted-documents/trusted-documents';
export type { SubgraphRequest, SubgraphTransport } from './transport/subgraph-transport';
