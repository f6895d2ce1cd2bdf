import { readDatabaseSettings, SettingsError, type DatabaseSettings } from '@aeo-hub/core/database';
import { readConfig, type GatewayConfig } from '../config';
import { ConfigError } from '../config-reader';

/** What `npm start` goes by. */
export interface HubSettings {
  readonly gateway: GatewayConfig;
  readonly databases: DatabaseSettings;
}

/**
 * The settings that an environment states, with quiet logs: the terminal belongs to whoever started the hub.
 *
 * @throws ConfigError naming every fault of every part at once
 */
export function readHubSettings(env: NodeJS.ProcessEnv = process.env): HubSettings {
  const faults: string[] = [];
  const gateway = read(() => readConfig({ LOG_LEVEL: 'warn', ...env }), faults);
  const databases = read(() => readDatabaseSettings(env), faults);
  if (gateway === undefined || databases === undefined) throw new ConfigError(faults);
  return { gateway, databases };
}

function read<Settings>(settings: () => Settings, faults: string[]): Settings | undefined {
  try {
    return settings();
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof SettingsError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}
