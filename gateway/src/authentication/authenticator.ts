import { PUBLIC } from '@aeo-hub/core/caller';
import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyResult } from 'jose';
import { ERROR_CODE } from '../answer/error-code';
import { HttpProblem } from '../door/http-problem';
import { hasBoundedLifetime } from './has-bounded-lifetime';
import { hasSoundTypes } from './has-sound-types';
import type { Credentials, Identity, IdentitySource } from './identity';
import { isAccessToken } from './is-access-token';
import { vouchedCaller, type TrustedIssuer } from './trusted-issuer';

const NOBODY: Identity = { caller: PUBLIC, issuer: null, subject: null };

/** No token that a trusted issuer makes is longer. */
const LONGEST_TOKEN = 8_192;
const CLOCK_TOLERANCE_SECONDS = 30;

/** Tells who asks, by bearer tokens (RFC 6750, RFC 7519) of trusted issuers. */
export class Authenticator implements IdentitySource {
  private readonly issuers: ReadonlyMap<string, TrustedIssuer>;

  constructor(trusted: readonly TrustedIssuer[]) {
    this.issuers = new Map(trusted.map((issuer) => [issuer.issuer, issuer]));
  }

  async identify({ authorization, certificate }: Credentials): Promise<Identity> {
    if (authorization === undefined) return NOBODY;
    const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization) ?? [];
    if (!token || token.length > LONGEST_TOKEN) throw refused('TOKEN_MALFORMED');
    const issuer = this.issuers.get(issuerOf(token));
    if (!issuer) throw refused('TOKEN_NOT_ACCEPTED');
    const claims = await verified(token, issuer);
    if (!holdsCertificate(claims, certificate)) throw refused('TOKEN_WITHOUT_ITS_CERTIFICATE');
    const caller = vouchedCaller(issuer, claims);
    if (!caller || !claims.sub) throw refused('TOKEN_NOT_ACCEPTED');
    return { caller, issuer: issuer.issuer, subject: claims.sub };
  }
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw refused('TOKEN_MALFORMED');
  }
}

async function verified(token: string, issuer: TrustedIssuer): Promise<JWTPayload> {
  const { payload, protectedHeader } = await signed(token, issuer);
  const isAccepted =
    isAccessToken(protectedHeader) &&
    hasSoundTypes(payload) &&
    hasBoundedLifetime(payload, issuer.longestLifetimeSeconds, CLOCK_TOLERANCE_SECONDS);
  if (!isAccepted) throw refused('TOKEN_NOT_ACCEPTED');
  return payload;
}

async function signed(token: string, { issuer, audience, algorithms, keys }: TrustedIssuer): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused('TOKEN_EXPIRED');
    if (areKeysMissing(error)) {
      const message = 'The keys of whoever issued the token cannot be had now. Ask again later.';
      throw new HttpProblem(503, ERROR_CODE.ISSUER_UNAVAILABLE, message);
    }
    throw refused('TOKEN_NOT_ACCEPTED');
  }
}

/** Fetching keys fails with errors of the network's, or with general ones of the library's. */
function areKeysMissing(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);
}

/** A token may be bound to a client certificate (RFC 8705): stolen, it is worth nothing without its key. */
function holdsCertificate({ cnf }: JWTPayload, certificate: string | null): boolean {
  if (cnf === undefined) return true;
  const thumbprint = typeof cnf === 'object' && cnf !== null && 'x5t#S256' in cnf ? cnf['x5t#S256'] : null;
  return certificate !== null && thumbprint === certificate;
}

const REASONS = {
  TOKEN_MALFORMED: 'The Authorization header holds no token. Send: Authorization: Bearer TOKEN',
  TOKEN_EXPIRED: 'The token has expired. Get a new one.',
  TOKEN_NOT_ACCEPTED:
    'The token is not accepted here: its issuer, audience, kind, signature, lifetime or claims are not those expected.',
  TOKEN_WITHOUT_ITS_CERTIFICATE: 'The token is bound to a client certificate. Show that certificate.',
} as const;

function refused(code: keyof typeof REASONS): HttpProblem {
  return new HttpProblem(401, ERROR_CODE[code], REASONS[code]);
}
