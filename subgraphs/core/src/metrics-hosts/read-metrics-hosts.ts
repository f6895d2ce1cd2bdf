import { SettingsError } from '../database';

/** A host name as in a `Host` header, without a port. */
const NAME = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*$/;

/**
 * `METRICS_ALLOWED_HOSTS`: names, with commas between, by which a scraper may read `/metrics`, besides IP addresses and `localhost`.
 * Default: none.
 *
 * @returns the names in lower case
 * @throws SettingsError
 */
export function readMetricsHosts(env: Readonly<NodeJS.ProcessEnv> = process.env): readonly string[] {
  const names = (env['METRICS_ALLOWED_HOSTS'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const faults = names
    .filter((name) => !NAME.test(name))
    .map(
      (name) =>
        `METRICS_ALLOWED_HOSTS: ${JSON.stringify(name.slice(0, 80))} is not a host name; write names without a port, with commas between, as gateway,hub.example`,
    );
  if (faults.length > 0) throw new SettingsError(faults);
  return names;
}
