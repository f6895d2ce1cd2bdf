import type { SubgraphName } from '../subgraph';
import { defaultPort } from './default-port';

/** What the usage of a subgraph's commands says of its database and the other settings. */
export function databaseNotes(name: SubgraphName): string {
  const own = name.toUpperCase().replaceAll('-', '_');
  return `The database: ${own}_DATABASE_URL, else DATABASE_URL, else the embedded server's in HUB_DATA_DIR (default .data).${readerNote(name, own)}
To serve: HOST (default 127.0.0.1), PORT (default ${defaultPort(name)}; 0 for any free one), LOG_LEVEL (default info),
WORKERS (processes that answer there, each with memory and connections of its own; auto: one for each core; default 1),
QUERY_TIMEOUT_MS (longest time for one statement that answers a question; default 1500),
OWNER_QUERY_TIMEOUT_MS (longest time for one statement of the database's owner; default 30000),
DRAIN_GRACE_MS (told to stop, how long /ready says 503 while questions are still taken; default 3000),
GATEWAY_JWKS (by which keys the gateway is known: an https address, on this machine also http, or a file), PLAIN_HTTP_HOSTS (hosts beside
this machine from which those may come by plain http), HUB_ACCESS (on, or off: everybody sees everything; refused in production),
METRICS_ALLOWED_HOSTS (names by which a scraper may read /metrics, besides IP addresses and localhost; with commas between; default none),
NODE_ENV (production, development or test; anything else is refused; default development).${cacheNote(name)}`;
}

/** What is told of who asked is never kept. */
function cacheNote(name: SubgraphName): string {
  if (name === 'audit') return '';
  return `
ANSWER_CACHE_MB (memory for what it has answered, while its data stays the same; default 64, 0: nothing is kept), ANSWER_CACHE_SECONDS (how
old such an answer may become; default 60).`;
}

/** What mra tells is public: it has no rows to keep from anybody. */
function readerNote(name: SubgraphName, own: string): string {
  if (name === 'mra') return '';
  const reader = name === 'audit' ? `${own}_QUESTIONS` : own;
  return `
Callers are answered by a login role of their own, made when it is missing, or by that of ${reader}_READER_DATABASE_URL.`;
}
