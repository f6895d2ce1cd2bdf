import type { SigningKey } from '@aeo-hub/core/assertion';
import { CompactSign } from 'jose';
import { canonicalJson } from './canonical-json';
import type { Receipt, ReceiptClaims } from './receipt';
import { RECEIPT_ALGORITHM, RECEIPT_TYPE } from './receipt-type';

/** Signs what the hub states of its answers. */
export class ReceiptSigner {
  constructor(private readonly key: SigningKey) {}

  async sign(claims: ReceiptClaims): Promise<Receipt> {
    const jws = await new CompactSign(Buffer.from(canonicalJson(claims)))
      .setProtectedHeader({ alg: RECEIPT_ALGORITHM, kid: this.key.id, typ: RECEIPT_TYPE })
      .sign(this.key.privateKey);
    const [header, , signature] = jws.split('.');
    return { claims, signature: `${header}..${signature}` };
  }
}
