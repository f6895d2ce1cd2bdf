import { EVERYBODY } from '@aeo-hub/core/access';
import type { Caller } from '@aeo-hub/core/caller';

/** What a request shows of who sends it. */
export interface Credentials {
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
  /** SHA-256 of the client's TLS certificate, base64url; null when it showed none. */
  readonly certificate: string | null;
}

/** Who sent a request, as its token says and its issuer may say. */
export interface Identity {
  readonly caller: Caller;
  /** The `iss` and `sub` of the token; null of whoever showed none. */
  readonly issuer: string | null;
  readonly subject: string | null;
}

/** Tells who sends a request. */
export interface IdentitySource {
  /** @throws HttpProblem 401 with the code to act on; 503 when that cannot be told now */
  identify(credentials: Credentials): Promise<Identity>;
}

/** While access control is off. */
export const NO_ACCESS_CONTROL: IdentitySource = {
  identify: async () => ({ caller: EVERYBODY, issuer: null, subject: null }),
};
