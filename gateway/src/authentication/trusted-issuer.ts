import { readCaller, type Caller, type CallerClaims } from '@aeo-hub/core/caller';
import type { JWTVerifyGetKey } from 'jose';

/** Asymmetric algorithms only: a key that verifies must not be one that signs. */
export const TOKEN_ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'PS256', 'PS384', 'RS256'] as const;

export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** Whose tokens the hub accepts, and for whom that issuer may speak. */
export interface TrustedIssuer {
  /** The `iss` of its tokens, exactly. */
  readonly issuer: string;
  /** The `aud` that its tokens must name. */
  readonly audience: string;
  /** Finds the public key that a token names. */
  readonly keys: JWTVerifyGetKey;
  readonly algorithms: readonly TokenAlgorithm[];
  /** How long after `iat` the `exp` of its tokens may be, in seconds. */
  readonly longestLifetimeSeconds: number;
  /** The callers that it may vouch for: an administration's issuer must not make partners of another country. */
  readonly mayVouchFor: readonly VouchedCaller[];
}

/** A kind of caller: of a role, and of a partner those of this country, of an officer those of this program alone. */
export interface VouchedCaller {
  readonly role: 'partner' | 'officer' | 'carrier' | 'analyst' | 'operator';
  readonly country?: string | undefined;
  readonly program?: string | undefined;
}

/** The caller that an issuer's claims describe; null when they describe none, or one it may not vouch for. */
export function vouchedCaller({ mayVouchFor }: TrustedIssuer, claims: CallerClaims): Caller | null {
  const caller = readCaller(claims);
  return caller && mayVouchFor.some((kind) => covers(kind, caller)) ? caller : null;
}

function covers({ role, country, program }: VouchedCaller, caller: Caller): boolean {
  if (role !== caller.role.toLowerCase()) return false;
  if (caller.role === 'PARTNER') return country === undefined || country === caller.country;
  if (caller.role === 'OFFICER') return program === undefined || caller.programs.every((code) => code === program);
  return true;
}
