import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';
import { canonicalJson } from './canonical-json';
import type { Receipt, ReceiptClaims } from './receipt';
import { ReceiptRefused } from './receipt-refused';
import { RECEIPT_ALGORITHM, RECEIPT_TYPE } from './receipt-type';

/** What a signature has shown: what the hub stated, and the key by which it did. */
export interface VerifiedReceipt {
  readonly claims: ReceiptClaims;
  readonly keyId: string;
}

/**
 * Are these claims the hub's?
 *
 * @throws ReceiptRefused
 */
export async function verifyReceipt({ claims, signature }: Receipt, keys: JSONWebKeySet): Promise<VerifiedReceipt> {
  const [header, left, signed, ...more] = signature.split('.');
  if (left !== '' || more.length > 0) throw refused('its signature is not a JWS with the payload left out');
  const payload = Buffer.from(canonicalJson(claims)).toString('base64url');
  const { typ, kid } = await verifiedHeader(`${header}.${payload}.${signed}`, keys);
  if (typ !== RECEIPT_TYPE || kid === undefined) throw refused('what is signed is something else than a receipt');
  return { claims, keyId: kid };
}

async function verifiedHeader(jws: string, keys: JSONWebKeySet): Promise<JWSHeaderParameters> {
  try {
    const { protectedHeader } = await compactVerify(jws, createLocalJWKSet(keys), { algorithms: [RECEIPT_ALGORITHM] });
    return protectedHeader;
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) throw refused('none of the keys given is the one that signed it');
    throw refused('its claims are not those that were signed, or its signature is not the one that was made');
  }
}

function refused(why: string): ReceiptRefused {
  return new ReceiptRefused('RECEIPT_DOES_NOT_HOLD', `The receipt itself: ${why}.`);
}
