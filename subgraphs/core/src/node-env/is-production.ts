import { SettingsError } from '../database';

const KNOWN = new Set(['production', 'development', 'test']);

/**
 * `NODE_ENV`: `production` refuses the demo issuer and test settings; `development` and `test` allow them. Default `development`.
 * Any other value is refused: `Production` or `prod` was meant as production and would otherwise count as development.
 *
 * @throws SettingsError
 */
export function isProduction(env: Readonly<NodeJS.ProcessEnv> = process.env): boolean {
  const value = env['NODE_ENV'] || 'development';
  if (KNOWN.has(value)) return value === 'production';
  throw new SettingsError([
    `NODE_ENV: ${JSON.stringify(value.slice(0, 40))} is not known; write production, development or test, exactly so, or unset it (development)`,
  ]);
}
