import type { JWK } from 'jose';
import type { GatewayConfig } from '../config';
import { KeyRing } from '../signing-keys/key-ring';
import { ReceiptSigner } from './receipt-signer';

export interface OpenReceipts {
  /** Null while access control is off: a receipt says who asked. */
  readonly receipts: ReceiptSigner | null;
  /** By these receipts are verified, those of replaced keys included. */
  readonly publicKeys: readonly JWK[];
}

export async function openReceipts({
  access,
  keysDir,
}: Pick<GatewayConfig, 'access' | 'keysDir'>): Promise<OpenReceipts> {
  if (access === 'off') return { receipts: null, publicKeys: [] };
  const keys = await KeyRing.open(keysDir, 'receipt');
  return { receipts: new ReceiptSigner(keys.active), publicKeys: keys.publicKeys };
}
