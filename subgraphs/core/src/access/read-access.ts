import { SettingsError } from '../database';
import { isProduction } from '../node-env';
import type { Access } from './access';

/**
 * `HUB_ACCESS`: `on`, or `off` for benchmarks and outside suites, which production refuses. Default `on`.
 *
 * @throws SettingsError
 */
export function readAccess(env: Readonly<NodeJS.ProcessEnv> = process.env): Access {
  const value = env['HUB_ACCESS'] || 'on';
  const isStrict = isProduction(env);
  if (value !== 'on' && value !== 'off') {
    throw new SettingsError([`HUB_ACCESS: "${value.slice(0, 40)}" is neither on nor off`]);
  }
  if (value === 'off' && isStrict) {
    throw new SettingsError(['HUB_ACCESS: off is refused when NODE_ENV is production; remove one of the two']);
  }
  return value;
}
