import { readFile } from 'node:fs/promises';
import { readJson } from '../read-json';
import type { Receipt } from '../receipt';
import { ReceiptRefused } from '../receipt-refused';
import type { RowWithProof } from '../row-with-proof';
import type { ReceivedAnswer } from '../verify-answer';

type Members = Readonly<Record<string, unknown>>;

/** @throws ReceiptRefused */
export async function readReceipt(path: string): Promise<Receipt> {
  const file = await readMembers(path);
  const { claims, signature, ...more } = receiptIn(file) ?? file;
  assertNoMore(path, Object.keys(more));
  if (isMembers(claims) && typeof signature === 'string') return { claims, signature } as unknown as Receipt;
  throw unreadable(path, 'holds no receipt: neither one itself, nor an answer with extensions.receipt');
}

/**
 * An answer, of which every part is one that a receipt speaks of: what else were in it could be anybody's.
 *
 * @throws ReceiptRefused
 */
export async function readAnswer(path: string): Promise<ReceivedAnswer & { readonly receipt: Members | null }> {
  const { data, errors, extensions = {}, ...more } = await readMembers(path);
  if (data !== null && !isMembers(data)) throw unreadable(path, 'holds no answer: it has no data');
  assertNoMore(path, [...Object.keys(more), ...(isMembers(extensions) ? [] : ['extensions'])]);
  const { receipt: _, ...beside } = extensions as Members;
  const stated = Object.keys(beside).length > 0 ? beside : undefined;
  return { data, errors, extensions: stated, receipt: receiptIn({ extensions }) };
}

/** @throws ReceiptRefused */
export async function readRow(path: string): Promise<RowWithProof> {
  const { list, index, row, proof, ...more } = await readMembers(path);
  const isSound =
    typeof list === 'string' &&
    typeof index === 'number' &&
    row !== undefined &&
    Array.isArray(proof) &&
    proof.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) &&
    Object.keys(more).length === 0;
  if (isSound) return { list, index, row, proof };
  throw unreadable(path, 'holds no row with its proof, as npm run receipt:row writes it');
}

/** @throws ReceiptRefused */
export async function readVariables(path: string): Promise<unknown> {
  return readMembers(path);
}

async function readMembers(path: string): Promise<Members> {
  const value = parsed(path, await readFile(path));
  if (isMembers(value)) return value;
  throw unreadable(path, 'holds no JSON object');
}

function parsed(path: string, bytes: Uint8Array): unknown {
  try {
    return readJson(bytes);
  } catch (error) {
    throw unreadable(path, `cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function assertNoMore(path: string, more: readonly string[]): void {
  if (more.length > 0) throw unreadable(path, `has parts that no receipt speaks of: ${more.join(', ')}`);
}

function receiptIn({ extensions }: Members): Members | null {
  const receipt = isMembers(extensions) ? extensions['receipt'] : undefined;
  return isMembers(receipt) ? receipt : null;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(path: string, why: string): ReceiptRefused {
  return new ReceiptRefused('RECEIPT_UNREADABLE', `${path} ${why}.`);
}
