import { canonicalJson } from './canonical-json';
import { hashData } from './hash-data';
import type { Hashed, ReceiptClaims } from './receipt';
import { ReceiptRefused } from './receipt-refused';
import { sha256 } from './sha256';

/** An answer as a caller got it. */
export interface ReceivedAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: unknown;
  /** What stands beside the receipt in `extensions`; undefined when nothing does. */
  readonly extensions: unknown;
}

/**
 * Is the answer the one that a receipt states?
 *
 * @throws ReceiptRefused
 */
export async function verifyAnswer(claims: ReceiptClaims, { data, errors, extensions }: ReceivedAnswer): Promise<void> {
  const hashed = await hashData(data, Object.keys(claims.data.rows));
  if (canonicalJson(hashed) !== canonicalJson(claims.data)) throw refused('its data is not what the hub sent');
  if (isOther(errors, claims.errors)) throw refused('its errors are not what the hub sent');
  if (isOther(extensions, claims.extensions)) throw refused('its extensions are not what the hub sent');
}

function isOther(part: unknown, stated: Hashed | null): boolean {
  return part === undefined ? stated !== null : stated?.sha256 !== sha256(canonicalJson(part));
}

function refused(why: string): ReceiptRefused {
  return new ReceiptRefused('RECEIPT_DOES_NOT_HOLD', `The answer: ${why}.`);
}
