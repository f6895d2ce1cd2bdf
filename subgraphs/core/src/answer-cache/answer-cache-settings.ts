import { SettingsError } from '../database';

/** How much of what was answered is kept. */
export interface AnswerCacheSettings {
  /** `ANSWER_CACHE_MB`: memory that the answers of one subgraph may take, in bytes here; 0: none is kept. Default 64 MB. */
  readonly maxBytes: number;
  /** `ANSWER_CACHE_SECONDS`: how old an answer may become, were the data ever so quiet, milliseconds here. Default 60 s. */
  readonly maxAgeMs: number;
}

/** Nothing is kept. */
export const NO_ANSWER_CACHE: AnswerCacheSettings = { maxBytes: 0, maxAgeMs: 0 };

const DEFAULT_MB = 64;
const MOST_MB = 16_384;
const DEFAULT_SECONDS = 60;
const MOST_SECONDS = 3_600;

/** @throws SettingsError naming every fault at once */
export function readAnswerCacheSettings(env: Readonly<NodeJS.ProcessEnv> = process.env): AnswerCacheSettings {
  const faults: string[] = [];
  const read = (name: string, byDefault: number, least: number, most: number, unit: string): number => {
    const text = env[name]?.trim() ?? '';
    if (text === '') return byDefault;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    faults.push(`${name}: "${text.slice(0, 40)}" is none; write a whole number from ${least} to ${most} (${unit})`);
    return byDefault;
  };
  const megabytes = read('ANSWER_CACHE_MB', DEFAULT_MB, 0, MOST_MB, 'megabytes for each subgraph; 0: nothing is kept');
  const seconds = read('ANSWER_CACHE_SECONDS', DEFAULT_SECONDS, 1, MOST_SECONDS, 'seconds');
  if (faults.length > 0) throw new SettingsError(faults);
  return { maxBytes: megabytes * 1_048_576, maxAgeMs: seconds * 1_000 };
}
