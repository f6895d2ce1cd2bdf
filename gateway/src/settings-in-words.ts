/** The settings of whatever has the gateway's door, as a usage lists them; what they mean exactly is told by `GatewayConfig`. */
export const GATEWAY_SETTINGS = `  PORT                  TCP port, 0 for any free one (default 4000)
  HOST                  address to listen on (default 127.0.0.1, which only this machine reaches)
  SUPERGRAPH_FILE       the composed schema (default schema/supergraph.graphql)
  SUBGRAPH_TIMEOUT_MS   longest wait for one call to a subgraph (default 10000)
  DRAIN_TIMEOUT_MS      longest wait for answers under way when stopping (default 10000)
  BODY_LIMIT_BYTES      largest request body (default 4194304)`;
