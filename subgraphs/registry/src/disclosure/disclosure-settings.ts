import { SettingsError } from '@aeo-hub/core/database';

/**
 * Twice as long as the registry takes, on a small machine, to follow an import of 100,000 members, and longer than a database takes to
 * restart or to fail over; short beside a consent, which ends by the day.
 */
const DEFAULT_MS = 120_000;
const LEAST_MS = 1_000;
const MOST_MS = 86_400_000;

export interface DisclosureSettings {
  /**
   * `DISCLOSURE_TIMEOUT_MS`: how long the registry goes on showing members by what a program said last while it cannot read what the
   * program says now, milliseconds. Default 120000.
   */
  readonly trustedMs: number;
}

/** @throws SettingsError */
export function readDisclosureSettings(env: Readonly<NodeJS.ProcessEnv> = process.env): DisclosureSettings {
  const text = env['DISCLOSURE_TIMEOUT_MS']?.trim() ?? '';
  if (text === '') return { trustedMs: DEFAULT_MS };
  const trustedMs = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (trustedMs >= LEAST_MS && trustedMs <= MOST_MS) return { trustedMs };
  throw new SettingsError([
    `DISCLOSURE_TIMEOUT_MS: "${text.slice(0, 40)}" is no such time; write a whole number from ${LEAST_MS} to ${MOST_MS} ` +
      `(milliseconds), as ${DEFAULT_MS}`,
  ]);
}
