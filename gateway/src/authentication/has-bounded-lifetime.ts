import type { JWTPayload } from 'jose';

/**
 * Whether a token says when it was made and when it ends, and lives no longer in between than it may. One from the future
 * is none: its maker's clock, or its lifetime, is not what it says.
 *
 * @param longest lifetime, in seconds
 * @param tolerance by which clocks may differ, in seconds
 */
export function hasBoundedLifetime({ iat, exp }: JWTPayload, longest: number, tolerance: number): boolean {
  if (iat === undefined || exp === undefined) return false;
  return iat <= Date.now() / 1000 + tolerance && exp - iat <= longest;
}
