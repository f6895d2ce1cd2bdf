import type { ServerOptions } from 'node:http';

/** Longest time that a request may take to arrive, in milliseconds: one that drips holds a connection. */
const REQUEST_TIMEOUT_MS = 30_000;

/** What a listener allows a connection, by plain HTTP and by TLS. */
export const CONNECTION_LIMITS = {
  /** How long a connection may be idle, in milliseconds: longer than load balancers leave one. */
  keepAliveTimeout: 72_000,
  requestTimeout: REQUEST_TIMEOUT_MS,
  headersTimeout: REQUEST_TIMEOUT_MS,
  /** How often connections are held against the limits, in milliseconds; Node's own default is as long again as the limit. */
  connectionsCheckingInterval: 1_000,
} as const satisfies ServerOptions;
