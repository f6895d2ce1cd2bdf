import { SettingsError } from '../database';
import { readDrainGrace } from './drain-grace';
import { readMetricsHosts } from '../metrics-hosts';
import { LOG_LEVELS, type LogLevel } from '../log';

/** Where a subgraph listens, and how much it logs. */
export interface ServeSettings {
  /** `HOST`: address to listen on. Default `127.0.0.1`, which only this machine reaches; `0.0.0.0` in a container. */
  readonly host: string;
  /** `PORT`: TCP port, 0 for any free one. Default: the subgraph's own, 4001 to 4006. */
  readonly port: number;
  /** `DRAIN_GRACE_MS`: told to stop, how long it still takes questions while `/ready` says 503, in milliseconds. Default 3000. */
  readonly drainGraceMs: number;
  /** `METRICS_ALLOWED_HOSTS`: names by which `/metrics` may be read, besides IP addresses and `localhost`. Default: none. */
  readonly metricsHosts: readonly string[];
  /** `LOG_LEVEL`: one of silent, fatal, error, warn, info, debug, trace. Default `info`. */
  readonly logLevel: LogLevel;
}

/** @throws SettingsError naming every fault at once */
export function readServeSettings(defaultPort: number, env: Readonly<NodeJS.ProcessEnv> = process.env): ServeSettings {
  const text = env['PORT'] ?? '';
  const port = text === '' ? defaultPort : Number(text);
  const faults: string[] = [];
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    faults.push(`PORT: "${text.slice(0, 40)}" is no TCP port; write a whole number from 0 (any free one) to 65535`);
  }
  const level = env['LOG_LEVEL'] || 'info';
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (!logLevel) {
    faults.push(`LOG_LEVEL: "${level.slice(0, 40)}" is no level of logging; write one of ${LOG_LEVELS.join(', ')}`);
  }
  const drainGraceMs = readDrainGrace(env, faults);
  let metricsHosts: readonly string[] = [];
  try {
    metricsHosts = readMetricsHosts(env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    faults.push(...error.faults);
  }
  if (faults.length > 0 || !logLevel) throw new SettingsError(faults);
  return { host: env['HOST'] || '127.0.0.1', port, drainGraceMs, metricsHosts, logLevel };
}
