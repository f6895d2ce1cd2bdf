import type { JWTHeaderParameters } from 'jose';

/** `JWT` of RFC 7519, `at+jwt` of RFC 9068; a media type may be written with `application/` before it (RFC 7515, 4.1.9). */
const KINDS: ReadonlySet<string> = new Set(['jwt', 'at+jwt']);

/**
 * Whether a JWS says that it is a token, or says nothing of what it is. Whatever else an issuer signs with the same keys (a
 * receipt, a logout notice) says so, and is none.
 */
export function isAccessToken(header: Pick<JWTHeaderParameters, 'typ'>): boolean {
  // It may be anything that JSON can say, whatever the library's type of it.
  const typ: unknown = header.typ;
  if (typeof typ !== 'string') return typ === undefined;
  return KINDS.has(typ.toLowerCase().replace(/^application\//, ''));
}
