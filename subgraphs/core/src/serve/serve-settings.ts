import { SettingsError } from '../database';

/** Where a subgraph listens. */
export interface ServeSettings {
  /** `HOST`: address to listen on. Default `127.0.0.1`, which only this machine reaches; `0.0.0.0` in a container. */
  readonly host: string;
  /** `PORT`: TCP port, 0 for any free one. Default: the subgraph's own, 4001 to 4005. */
  readonly port: number;
}

/** @throws SettingsError naming what is wrong */
export function readServeSettings(defaultPort: number, env: Readonly<NodeJS.ProcessEnv> = process.env): ServeSettings {
  const text = env['PORT'] ?? '';
  const port = text === '' ? defaultPort : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingsError([
      `PORT: "${text.slice(0, 40)}" is no TCP port; write a whole number from 0 (any free one) to 65535`,
    ]);
  }
  return { host: env['HOST'] ?? '127.0.0.1', port };
}
