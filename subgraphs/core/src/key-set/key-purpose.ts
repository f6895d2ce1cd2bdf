import type { JWK } from 'jose';

/** What a key of the gateway's signs; a key for one is never used for another. */
export type KeyPurpose = 'assertion' | 'receipt' | 'checkpoint' | 'demo-token';

/** A public key as the gateway publishes it: with a member of its own (RFC 7517, 4, allows such) that says what it signs. */
export interface PurposedKey extends JWK {
  readonly purpose: KeyPurpose;
}

export function isForPurpose(key: JWK, purpose: KeyPurpose): key is PurposedKey {
  return 'purpose' in key && key.purpose === purpose;
}
