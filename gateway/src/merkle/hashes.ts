import { hash } from 'node:crypto';

/** Of a row of a tree. The first byte keeps a row from passing as a node (RFC 6962, 2.1). */
export function leafHash(row: Uint8Array): Buffer {
  return sha256(Buffer.concat([LEAF, row]));
}

/** Of two neighbours. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}

/** Of a tree without rows. */
export function emptyHash(): Buffer {
  return sha256(Buffer.alloc(0));
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}
