import { canonicalJson } from './canonical-json';
import type { ReceiptClaims } from './receipt';
import { ReceiptRefused } from './receipt-refused';
import { sha256 } from './sha256';

/** @throws ReceiptRefused when it is not the document that was sent, byte for byte */
export function verifyOperation({ operation }: ReceiptClaims, document: string | Uint8Array): void {
  if (sha256(document) !== operation.sha256) throw refused('The operation is not the one that was asked');
}

/** @throws ReceiptRefused when they are not the values that were sent */
export function verifyVariables(claims: ReceiptClaims, variables: unknown): void {
  if (sha256(canonicalJson(variables)) !== claims.variables.sha256) {
    throw refused('The variables are not those that were sent');
  }
}

function refused(what: string): ReceiptRefused {
  return new ReceiptRefused('RECEIPT_DOES_NOT_HOLD', `${what}.`);
}
