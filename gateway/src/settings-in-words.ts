/** The settings of whatever has the gateway's door, as a usage lists them; what they mean exactly is told by `GatewayConfig`. */
export const GATEWAY_SETTINGS = `  PORT                  TCP port, 0 for any free one (default 4000)
  HOST                  address to listen on (default 127.0.0.1, which only this machine reaches)
  WORKERS               processes that answer there, each with memory, limits and connections of its own; auto: one for each core
                        (default 1, the only one that npm start knows): docs/operators.md
  SUPERGRAPH_FILE       the composed schema (default schema/supergraph.graphql)
  QUESTION_TIMEOUT_MS   longest time a question may take, milliseconds (default 5000)
  SUBGRAPH_TIMEOUT_MS   longest wait for one call to a subgraph, milliseconds (default 2000)
  DRAIN_TIMEOUT_MS      longest time for stopping after DRAIN_GRACE_MS; half of it is for answers under way (default 10000)
  DRAIN_GRACE_MS        before that, how long /ready says 503 while questions are still taken (default 3000; npm start 0)
  BODY_LIMIT_BYTES, MAX_ARRIVING_BODIES, MAX_TOKENS, MAX_DEPTH, MAX_LIST_DEPTH, MAX_ALIASES, MAX_ROOT_FIELDS, MAX_DIRECTIVES,
  MAX_IDENTIFIERS, MAX_COST, MAX_IN_FLIGHT, MAX_QUEUED, QUEUE_TIMEOUT_MS, RATE_LIMIT_IDENTIFIERS, RATE_LIMIT_PUBLIC, RATE_LIMIT_PLANNING, RATE_LIMIT_STORE,
  TRUSTED_PROXIES, TRUSTED_DOCUMENTS_DIR, CARRIER_DOCUMENTS
                        how much may be asked, and what carriers may ask: docs/limits.md
  TRUSTED_ISSUERS_FILE  whose tokens are accepted: docs/operators.md
  TLS_CERTIFICATE_FILE, TLS_KEY_FILE, TLS_CLIENT_CA_FILE
                        files to listen by TLS: docs/operators.md (default none: plain HTTP)
  CLIENT_CERT_PROXIES   addresses of the proxies that may tell a client's certificate: docs/operators.md (default none)
  GATEWAY_KEYS_DIR      the gateway's own signing keys, made when there are none (default keys in HUB_DATA_DIR)
  METRICS_PORT, METRICS_HOST
                        where /metrics is read by whoever reaches it: docs/watching.md (default at PORT, to few; host 127.0.0.1)
  WARM_UP               on, or off: whether it asks itself about fictional companies before /ready says 200, so that the first question is not the
                        slowest (default on)
  METRICS_ALLOWED_HOSTS names by which a scraper without a token may read /metrics, besides IP addresses and localhost (default none)
  LOG_SALT              what identifiers are hashed with before they are logged: docs/watching.md (default made at each start)
  NODE_ENV              production, development or test, written exactly so (default development); any other value is refused.
                        production refuses the demo issuer and test settings
  HUB_ACCESS            on, or off: everybody sees everything; for benchmarks only, refused in production (default on)`;
