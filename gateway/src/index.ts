export { ClosingStack } from './closing/closing-stack';
export { readConfig, type GatewayConfig } from './config';
export { ConfigError } from './config-reader';
export { GatewayServer, type GatewayOptions } from './door/gateway-server';
export { HttpTransport } from './transport/http.transport';
export { InProcessTransport } from './transport/in-process.transport';
export type { SubgraphRequest, SubgraphTransport } from './transport/subgraph-transport';
