import { errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { isForPurpose } from '../key-set';

/** A set of public keys, as `jose` reads one from a file or an address. */
export type PublishedKeys = JWTVerifyGetKey & { readonly jwks: () => JSONWebKeySet | undefined };

/** Of the keys that the gateway publishes those for assertions: by its other keys it says other things, to other people. */
export function assertionKeys(published: PublishedKeys): JWTVerifyGetKey {
  return async (header, token) => {
    // First, for it fetches the set when that is old or lacks the key.
    const key = await published(header, token);
    const named = (published.jwks()?.keys ?? []).filter(({ kid }) => kid !== undefined && kid === header?.kid);
    if (named.length > 0 && named.every((jwk) => isForPurpose(jwk, 'assertion'))) return key;
    throw new errors.JWKSNoMatchingKey();
  };
}
