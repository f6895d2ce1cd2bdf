import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { MerkleTree } from '../merkle';
import { canonicalJson } from './canonical-json';
import type { HashedData, HashedRows } from './receipt';
import { sha256 } from './sha256';

type Data = Readonly<Record<string, unknown>>;

/** Other questions are served after so many rows: all of them would hold the process for up to a second. */
const ROWS_AT_A_TIME = 100;

/**
 * Names the `data` of an answer by the hash of its canonical JSON, and each list that is named in `rowLists` by a Merkle root too.
 * Every row is written once for both.
 */
export async function hashData(data: Data | null, rowLists: Iterable<string>): Promise<HashedData> {
  if (data === null) return { sha256: sha256('null'), rows: {} };
  const lists = new Set(rowLists);
  const rows = new Map<string, HashedRows>();
  const hash = createHash('sha256');
  for (const [place, name] of Object.keys(data).toSorted().entries()) {
    hash.update(`${place === 0 ? '{' : ','}${JSON.stringify(name)}:`);
    const value = data[name];
    if (!lists.has(name) || !Array.isArray(value)) hash.update(canonicalJson(value));
    else {
      const written = await writtenRows(value);
      for (const [index, row] of written.entries()) hash.update(index === 0 ? '[' : ',').update(row);
      hash.update(written.length === 0 ? '[]' : ']');
      rows.set(name, { size: written.length, root: new MerkleTree(written).root.toString('hex') });
    }
  }
  // By definition, not by assignment: a client may call a list `__proto__`.
  return {
    sha256: hash.update(Object.keys(data).length === 0 ? '{}' : '}').digest('hex'),
    rows: Object.fromEntries(rows),
  };
}

async function writtenRows(rows: readonly unknown[]): Promise<readonly Uint8Array[]> {
  const written: Uint8Array[] = [];
  for (const row of rows) {
    if (written.length % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await setImmediate();
    written.push(Buffer.from(canonicalJson(row)));
  }
  return written;
}
