import { emptyHash, leafHash, nodeHash } from './hashes';

/**
 * The Merkle tree of RFC 6962 (2.1) over rows of bytes, SHA-256: its root names all rows in their order, and a proof of about
 * log2(rows) hashes shows one row to be among them without showing the others.
 */
export class MerkleTree {
  /** Hashes of the rows first, the root last. A node without a neighbour goes up as it is, which gives the tree of the RFC. */
  private readonly levels: readonly (readonly Buffer[])[];

  constructor(rows: readonly Uint8Array[]) {
    const levels = [rows.map(leafHash)];
    for (let level = levels[0]; level && level.length > 1; level = levels.at(-1)) levels.push(above(level));
    this.levels = levels;
  }

  get size(): number {
    return this.levels[0]?.length ?? 0;
  }

  /** 32 bytes. */
  get root(): Buffer {
    return this.levels.at(-1)?.[0] ?? emptyHash();
  }

  /** The neighbours on the way from the row at `index` (from 0) up to the root, as `isIncluded` reads them. */
  proof(index: number): Buffer[] {
    if (!Number.isInteger(index) || index < 0 || index >= this.size) {
      throw new RangeError(`There is no row ${index} in a tree of ${this.size}.`);
    }
    return this.levels.flatMap((level, height) => level[Math.floor(index / 2 ** height) ^ 1] ?? []);
  }
}

function above(level: readonly Buffer[]): Buffer[] {
  const nodes: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = level.slice(at, at + 2);
    if (left) nodes.push(right ? nodeHash(left, right) : left);
  }
  return nodes;
}
