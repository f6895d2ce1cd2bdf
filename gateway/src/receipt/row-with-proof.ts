import { isIncluded, MerkleTree } from '../merkle';
import { canonicalJson } from './canonical-json';
import type { ReceivedAnswer } from './verify-answer';
import type { ReceiptClaims } from './receipt';
import { ReceiptRefused } from './receipt-refused';

/** One row of an answer, to be shown without the others. */
export interface RowWithProof {
  /** Name of its list in `data`. */
  readonly list: string;
  /** Its place there, from 0. */
  readonly index: number;
  readonly row: unknown;
  /** Hashes on the way up to the root that the receipt states (RFC 6962, 2.1.1), hexadecimal. */
  readonly proof: readonly string[];
}

/** @throws ReceiptRefused when there is no such row */
export function rowWithProof({ data }: ReceivedAnswer, list: string, index: number): RowWithProof {
  const rows: unknown = data?.[list];
  if (!Array.isArray(rows) || index >= rows.length) {
    throw new ReceiptRefused('RECEIPT_DOES_NOT_HOLD', `The answer has no row ${index} in "${list}".`);
  }
  const tree = new MerkleTree(rows.map((row) => Buffer.from(canonicalJson(row))));
  return { list, index, row: rows[index], proof: tree.proof(index).map((hash) => hash.toString('hex')) };
}

/**
 * Is it the row that was at that place of the answer that a receipt states?
 *
 * @throws ReceiptRefused
 */
export function verifyRow({ data }: ReceiptClaims, { list, index, row, proof }: RowWithProof): void {
  const stated = Object.entries(data.rows).find(([name]) => name === list)?.[1];
  if (!stated) throw refused(`the receipt states no list "${list}"`);
  const isThere = isIncluded({
    row: Buffer.from(canonicalJson(row)),
    index,
    size: stated.size,
    proof: proof.map((hash) => Buffer.from(hash, 'hex')),
    root: Buffer.from(stated.root, 'hex'),
  });
  if (!isThere) throw refused(`it is not what the hub sent as row ${index} of ${stated.size} in "${list}"`);
}

function refused(why: string): ReceiptRefused {
  return new ReceiptRefused('RECEIPT_DOES_NOT_HOLD', `The row: ${why}.`);
}
