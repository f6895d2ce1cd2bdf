import { readAnswerCacheSettings, type AnswerCacheSettings } from '@aeo-hub/core/answer-cache';
import { readDatabaseSettings, SettingsError, type DatabaseSettings } from '@aeo-hub/core/database';
import { readWorkers } from '@aeo-hub/core/workers';
import { readDisclosureSettings, type DisclosureSettings } from '@aeo-hub/registry';
import { DEFAULT_COMPANIES, MAX_COMPANIES } from '@aeo-hub/sample';
import { readConfig, type GatewayConfig } from '../config';
import { ConfigError, ConfigReader } from '../config-reader';

/** What `npm start` goes by. */
export interface HubSettings {
  readonly gateway: GatewayConfig;
  readonly databases: DatabaseSettings;
  readonly disclosure: DisclosureSettings;
  /** What the subgraphs keep of their answers. */
  readonly keeping: AnswerCacheSettings;
  /**
   * `HUB_SAMPLE_COMPANIES`: how many fictional companies are loaded when no program has ever been given a file; 0, none, for a hub
   * that is to hold real members. Default 2000.
   */
  readonly sampleCompanies: number;
}

/**
 * The settings that an environment states, with quiet logs, for the terminal belongs to whoever started the hub, and without a wait for others when it stops.
 *
 * @throws ConfigError naming every fault of every part at once
 */
export function readHubSettings(env: NodeJS.ProcessEnv = process.env): HubSettings {
  const faults: string[] = [];
  const gateway = read(() => readConfig({ LOG_LEVEL: 'warn', DRAIN_GRACE_MS: '0', ...env }), faults);
  const databases = read(() => readDatabaseSettings(env), faults);
  const disclosure = read(() => readDisclosureSettings(env), faults);
  const keeping = read(() => readAnswerCacheSettings(env), faults);
  const sampleCompanies = read(() => readSampleCompanies(env), faults);
  // What is wrong with it the gateway has told.
  const workers = read(() => readWorkers(env), []) ?? 1;
  if (workers > 1) faults.push(SINGLE);
  if (faults.length === 0 && gateway && databases && disclosure && keeping && sampleCompanies !== undefined) {
    return { gateway, databases, disclosure, keeping, sampleCompanies };
  }
  throw new ConfigError(faults);
}

const SINGLE =
  'WORKERS: npm start is one process with all of the hub in it. Unset it, or run the gateway and the subgraphs on their own, which may each have several: npm run gateway -- serve';

function readSampleCompanies(env: NodeJS.ProcessEnv): number {
  const reader = new ConfigReader(env);
  const option = { default: DEFAULT_COMPANIES, least: 0, most: MAX_COMPANIES, unit: 'companies; 0: no sample' };
  const companies = reader.integer('HUB_SAMPLE_COMPANIES', option);
  reader.assertSound();
  return companies;
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
