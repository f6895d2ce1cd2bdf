export { isIncluded, type Inclusion } from './is-included';
export { MerkleTree } from './merkle-tree';
