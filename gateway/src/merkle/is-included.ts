import { leafHash, nodeHash } from './hashes';

export interface Inclusion {
  readonly row: Uint8Array;
  /** Place of the row, from 0. */
  readonly index: number;
  /** Rows of the whole tree. */
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Is the row at that place of a tree of that size and root? The check of RFC 9162, 2.1.3.2. */
export function isIncluded({ row, index, size, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let at = index;
  let last = size - 1;
  let hash = leafHash(row);
  for (const neighbour of proof) {
    if (last === 0) return false;
    // The last node of a level without a neighbour has gone up as it is, until it had one.
    for (; at === last && at % 2 === 0; at /= 2, last /= 2);
    hash = at % 2 === 1 ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.equals(root);
}
