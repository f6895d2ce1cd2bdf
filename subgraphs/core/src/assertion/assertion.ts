import { createHash } from 'node:crypto';

/** Header under which the gateway vouches to a subgraph for who asks. */
export const ASSERTION_HEADER = 'x-hub-assertion';

/** Who signs. */
export const GATEWAY = 'aeo-hub gateway';

/** Long enough for a call to arrive, short enough to be of no use to whoever finds one in a log. */
export const LIFETIME_SECONDS = 60;

/** Machines of several administrations: their clocks may be minutes apart. */
export const CLOCK_TOLERANCE_SECONDS = 360;

export const ALGORITHM = 'EdDSA';

/** What kind of JWS it is: nothing else that the gateway signs passes for an assertion. */
export const TYPE = 'aeo-hub-assertion';

/** What binds an assertion to the operation it was made for: SHA-256 of the request body as sent, base64url. */
export function bodyHash(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}
