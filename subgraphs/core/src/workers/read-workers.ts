import { availableParallelism } from 'node:os';
import { SettingsError } from '../database';

const MOST = 64;

/**
 * `WORKERS`: how many processes answer behind one port, from 1 to 64; `auto`: as many as this machine has cores for. Default 1: the process
 * itself.
 *
 * @throws SettingsError
 */
export function readWorkers(env: Readonly<NodeJS.ProcessEnv> = process.env): number {
  const text = env['WORKERS']?.trim() || '1';
  if (text === 'auto') return Math.min(availableParallelism(), MOST);
  const count = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= 1 && count <= MOST) return count;
  throw new SettingsError([
    `WORKERS: "${text.slice(0, 40)}" is no number of processes; write a whole number from 1 to ${MOST}, or auto (one for each core)`,
  ]);
}
