import type { JWTPayload } from 'jose';

type IsOfType = (claim: unknown) => boolean;

const isText: IsOfType = (claim) => typeof claim === 'string';
const isTime: IsOfType = (claim) => typeof claim === 'number' && Number.isFinite(claim);
const isTextOrTexts: IsOfType = (claim) => isText(claim) || (Array.isArray(claim) && claim.every(isText));
/** RFC 7800, 3.1; of its members the hub reads that of RFC 8705. */
const isConfirmation: IsOfType = (claim) =>
  typeof claim === 'object' &&
  claim !== null &&
  !Array.isArray(claim) &&
  (!('x5t#S256' in claim) || isText(claim['x5t#S256']));

/** JSON types of the claims of an access token. Sources: RFC 7519, 4.1; RFC 9068, 2.2, and RFC 8693, 4.2, for `scope`. */
const TYPES: ReadonlyMap<string, IsOfType> = new Map([
  ['iss', isText],
  ['sub', isText],
  ['aud', isTextOrTexts],
  ['exp', isTime],
  ['nbf', isTime],
  ['iat', isTime],
  ['auth_time', isTime],
  ['jti', isText],
  ['client_id', isText],
  ['scope', isText],
  ['cnf', isConfirmation],
]);

/**
 * Whether these claims are of the JSON type that their standard defines, whether or not the hub reads them. A list of one text passes for
 * that text where code makes a text of it, and its issuer may have meant something else.
 */
export function hasSoundTypes(claims: JWTPayload): boolean {
  return Object.entries(claims).every(([name, claim]) => TYPES.get(name)?.(claim) ?? true);
}
