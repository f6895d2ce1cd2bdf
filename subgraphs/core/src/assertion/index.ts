export { ASSERTION_HEADER, bodyHash } from './assertion';
export type { PublishedKeys } from './assertion-keys';
export { AssertionSigner, type AssertedCall, type SigningKey } from './assertion-signer';
export { AssertionRefused, AssertionVerifier, type VerifiedCall } from './assertion-verifier';
