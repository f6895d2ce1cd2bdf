import { LOG_LEVELS, type LogLevel } from '@aeo-hub/core/log';
import { readAccess, type Access } from '@aeo-hub/core/access';
import { isProduction } from '@aeo-hub/core/node-env';
import { readMetricsHosts } from '@aeo-hub/core/metrics-hosts';
import { readDataDir } from '@aeo-hub/core/database';
import { SUBGRAPH_NAMES, type SubgraphName } from '@aeo-hub/core/subgraph';
import { readWorkers } from '@aeo-hub/core/workers';
import { join } from 'node:path';
import { ConfigReader } from './config-reader';
import type { Network } from './door/network';
import { readLimits, type Limits } from './limits/limits';
import { readCarrierDocuments, type CarrierDocuments } from './trusted-documents/carrier-documents';
import type { TlsFiles } from './tls/tls-files';

/** Every setting of the gateway. Read once, at start; a wrong one is refused together with all other wrong ones. */
export interface GatewayConfig {
  /** `HOST`: address to listen on. Default `127.0.0.1`, which only this machine reaches; `0.0.0.0` in a container. */
  readonly host: string;
  /** `PORT`: TCP port, 0 for any free one. Default 4000. */
  readonly port: number;
  /** `WORKERS`: how many processes answer there, from 1 to 64; `auto`: one for each core. Default 1. */
  readonly workers: number;
  /** `SUPERGRAPH_FILE`: path of the composed schema. Default `schema/supergraph.graphql` of this checkout. */
  readonly supergraphFile: string;
  /** `REGISTRY_URL`, `PIP_URL`, `CTPAT_URL`, `MEXICAN_AEO_URL`, `MRA_URL`, `AUDIT_URL`. Default `http://127.0.0.1:4001/graphql` to `:4006`, in this order. */
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  /** `QUESTION_TIMEOUT_MS`: longest time that a question may take before it is answered with what there is, in milliseconds. Default 5000. */
  readonly questionTimeoutMs: number;
  /** `SUBGRAPH_TIMEOUT_MS`: longest wait for one call to a subgraph, in milliseconds; less when its question has less left. Default 2000. */
  readonly subgraphTimeoutMs: number;
  /** `DRAIN_TIMEOUT_MS`: longest time for stopping after `DRAIN_GRACE_MS`, in milliseconds; half of it is for answers under way. Default 10000. */
  readonly drainTimeoutMs: number;
  /**
   * `DRAIN_GRACE_MS`: told to stop, how long it still takes questions while `/ready` says 503, in milliseconds: as long as whoever shares
   * out the questions takes to hear of it. Default 3000; 0 for `npm start`.
   */
  readonly drainGraceMs: number;
  /** How much may be asked: docs/limits.md. */
  readonly limits: Limits;
  /** `TRUSTED_DOCUMENTS_DIR`: folder of the registered operations, one in each file `*.graphql`. Default `gateway/trusted-documents` of this checkout. */
  readonly trustedDocumentsDir: string;
  /** `CARRIER_DOCUMENTS`: `registered`: carriers send registered documents only; or `any`, for test suites, which production refuses. Default `registered`. */
  readonly carrierDocuments: CarrierDocuments;
  /** `TRUSTED_PROXIES`: addresses and networks, with commas between, of proxies before the gateway whose `X-Forwarded-For` tells where a question comes from. Default: none, the header is ignored. */
  readonly trustedProxies: readonly Network[];
  /** `NODE_ENV`: one of production, development, test. Default `development`. */
  readonly isProduction: boolean;
  /** `TRUSTED_ISSUERS_FILE`: path of the list of those whose tokens are accepted (docs/operators.md). Default: none. */
  readonly trustedIssuersFile: string | null;
  /**
   * `TLS_CERTIFICATE_FILE`, `TLS_KEY_FILE`, `TLS_CLIENT_CA_FILE`: files by which the gateway listens by TLS. Default: none; it listens by
   * plain HTTP.
   */
  readonly tls: TlsFiles | null;
  /**
   * `CLIENT_CERT_PROXIES`: addresses and networks, with commas between, whose `Client-Cert` header (RFC 9440) tells of the client's
   * certificate. Default: none, the header is ignored.
   */
  readonly clientCertProxies: readonly Network[];
  /** `GATEWAY_KEYS_DIR`: folder of the gateway's own signing keys, which are made when there are none. Default `keys` in `HUB_DATA_DIR`. */
  readonly keysDir: string;
  /** `HUB_ACCESS`: `on`, or `off` for benchmarks and outside suites, which production refuses. Default `on`. */
  readonly access: Access;
  /**
   * `LOG_SALT`: at least 16 characters, kept secret, with which identifiers are hashed before they are logged; the same wherever lines are to
   * be compared. Default: one that is made at each start.
   */
  readonly logSalt: string | null;
  /**
   * `WARM_UP`: whether the gateway asks itself about fictional companies before `/ready` says 200, so that its first question does not take
   * the longest. Default `on`.
   */
  readonly warmUp: boolean;
  /**
   * `METRICS_PORT`, `METRICS_HOST`: where `/metrics` is read, by whoever reaches it. Default: at `PORT`, from this machine or with an operator's
   * token; `METRICS_HOST` is then of no use, and else `127.0.0.1`.
   */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** `METRICS_ALLOWED_HOSTS`: names by which `/metrics` may be read without a token, besides IP addresses and `localhost`. Default: none. */
  readonly metricsHosts: readonly string[];
  /** `LOG_LEVEL`: one of silent, fatal, error, warn, info, debug, trace. Default `info`. */
  readonly logLevel: LogLevel;
}

/** Characters of a salt that cannot be guessed. */
const LEAST_SALT = 16;
/** Where each subgraph answers when all run on this machine. */
const FIRST_SUBGRAPH_PORT = 4001;

/**
 * The configuration that an environment states.
 *
 * @throws ConfigError naming every fault at once
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): GatewayConfig {
  const reader = new ConfigReader(env);
  const urls = SUBGRAPH_NAMES.map((name, index) => {
    const option = `${name.toUpperCase().replaceAll('-', '_')}_URL`;
    return [name, reader.url(option, `http://127.0.0.1:${FIRST_SUBGRAPH_PORT + index}/graphql`)] as const;
  });
  // An unknown value counts as production until it is refused together with the other faults.
  const isStrict = reader.attempt(() => isProduction(env), true);
  const config: GatewayConfig = {
    host: reader.text('HOST', '127.0.0.1'),
    port: reader.integer('PORT', { default: 4000, least: 0, most: 65_535, unit: 'TCP port' }),
    workers: reader.attempt(() => readWorkers(env), 1),
    supergraphFile: reader.text('SUPERGRAPH_FILE', join(__dirname, '..', '..', 'schema', 'supergraph.graphql')),
    subgraphUrls: Object.fromEntries(urls) as Record<SubgraphName, string>,
    questionTimeoutMs: reader.integer('QUESTION_TIMEOUT_MS', {
      default: 5_000,
      least: 1,
      most: 600_000,
      unit: 'milliseconds',
    }),
    subgraphTimeoutMs: reader.integer('SUBGRAPH_TIMEOUT_MS', {
      default: 2_000,
      least: 1,
      most: 600_000,
      unit: 'milliseconds',
    }),
    drainTimeoutMs: reader.integer('DRAIN_TIMEOUT_MS', {
      default: 10_000,
      least: 0,
      most: 600_000,
      unit: 'milliseconds',
    }),
    drainGraceMs: reader.integer('DRAIN_GRACE_MS', {
      default: 3_000,
      least: 0,
      most: 600_000,
      unit: 'milliseconds',
    }),
    limits: readLimits(reader),
    trustedDocumentsDir: reader.text('TRUSTED_DOCUMENTS_DIR', join(__dirname, '..', 'trusted-documents')),
    carrierDocuments: readCarrierDocuments(reader, isStrict),
    trustedProxies: reader.networks('TRUSTED_PROXIES'),
    isProduction: isStrict,
    trustedIssuersFile: reader.text('TRUSTED_ISSUERS_FILE', '') || null,
    tls: readTlsFiles(reader),
    clientCertProxies: reader.networks('CLIENT_CERT_PROXIES'),
    keysDir: reader.text('GATEWAY_KEYS_DIR', join(readDataDir(env), 'keys')),
    access: reader.attempt(() => readAccess(env), 'on'),
    metrics: readMetricsPlace(reader),
    warmUp: reader.oneOf('WARM_UP', ['on', 'off'], 'on') === 'on',
    metricsHosts: reader.attempt(() => readMetricsHosts(env), []),
    logSalt: reader.secret('LOG_SALT', LEAST_SALT),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  };
  reader.assertSound();
  return config;
}

function readMetricsPlace(reader: ConfigReader): GatewayConfig['metrics'] {
  if (reader.together(['METRICS_PORT'], ['METRICS_HOST']) === null) return null;
  const port = reader.integer('METRICS_PORT', { default: 9464, least: 0, most: 65_535, unit: 'TCP port' });
  return { host: reader.text('METRICS_HOST', '127.0.0.1'), port };
}

function readTlsFiles(reader: ConfigReader): TlsFiles | null {
  const [certificate, key] = reader.together(['TLS_CERTIFICATE_FILE', 'TLS_KEY_FILE'], ['TLS_CLIENT_CA_FILE']) ?? [];
  if (!certificate || !key) return null;
  return { certificate, key, clientCa: reader.text('TLS_CLIENT_CA_FILE', '') || null };
}

/** `HUB_DEBUG`: set to anything, failures of starting are shown with their stack. Default: one message that says what to do. */
export function showsStacks(env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env['HUB_DEBUG']);
}

/** Apollo's gateway reports home every hour unless this stands in the environment before it is constructed. */
export function forbidApolloTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
}
