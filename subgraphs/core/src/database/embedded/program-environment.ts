import { platform } from 'node:os';

/** What PostgreSQL's programs see of the environment: nothing of ours, so no PG* variable or locale can change them. */
export const PROGRAM_ENVIRONMENT: Readonly<Record<string, string>> = { LC_MESSAGES: 'C', TZ: 'UTC' };

/**
 * The character classes that pg_trgm goes by. With plain `C` it would see ASCII letters only and drop the é of Ltée.
 * Sorting is by code point, whatever this is.
 */
export const CHARACTER_TYPE = platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
