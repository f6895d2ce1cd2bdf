import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { isIncluded } from './is-included';
import { MerkleTree } from './merkle-tree';

const rows = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 });
const someRows = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 });
const rowsAndPlace = someRows.chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 0, max: all.length - 1 })));

describe('a Merkle tree', () => {
  it('has the root that the recursive definition of RFC 6962 gives', () => {
    fc.assert(fc.property(rows, (all) => expect(new MerkleTree(all).root).toEqual(rootByDefinition(all))));
  });

  it('gives the proof that the recursive definition of RFC 6962 gives', () => {
    fc.assert(
      fc.property(rowsAndPlace, ([all, index]) =>
        expect(new MerkleTree(all).proof(index)).toEqual(proofByDefinition(index, all)),
      ),
    );
  });

  it('shows each of its rows to be in it', () => {
    fc.assert(fc.property(rowsAndPlace, ([all, index]) => expect(isIncluded(inclusion(all, index))).toBe(true)));
  });

  // Vectors of Certificate Transparency's own test suite.
  it('has the roots that other implementations have', () => {
    const known = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const tree = (size: number): MerkleTree =>
      new MerkleTree(known.slice(0, size).map((hex) => Buffer.from(hex, 'hex')));
    expect([0, 1, 2, 3, 8].map((size) => tree(size).root.toString('hex'))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
  });

  it('has no proof of a row that it does not have', () => {
    const tree = new MerkleTree([Buffer.from('a')]);
    for (const index of [-1, 1, 0.5, Number.NaN]) expect(() => tree.proof(index)).toThrow(RangeError);
  });
});

describe('a proof', () => {
  it('fails for another row, place, root or size that changes its place, and with a bit of any hash turned', () => {
    fc.assert(
      fc.property(rowsAndPlace, fc.integer({ min: 0, max: 255 }), ([all, index], bit) => {
        const sound = inclusion(all, index);
        const turned = (bytes: Uint8Array): Buffer =>
          Buffer.from(bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
        expect(isIncluded({ ...sound, row: Buffer.concat([sound.row, Uint8Array.of(bit)]) })).toBe(false);
        expect(isIncluded({ ...sound, root: turned(sound.root) })).toBe(false);
        for (const at of sound.proof.keys()) {
          expect(isIncluded({ ...sound, proof: sound.proof.with(at, turned(sound.proof[at] ?? sound.root)) })).toBe(
            false,
          );
        }
      }),
    );
  });

  it('fails with a hash missing or added', () => {
    fc.assert(
      fc.property(rowsAndPlace, ([all, index]) => {
        const sound = inclusion(all, index);
        expect(isIncluded({ ...sound, proof: [...sound.proof, sound.root] })).toBe(false);
        if (sound.proof.length > 0) expect(isIncluded({ ...sound, proof: sound.proof.slice(1) })).toBe(false);
      }),
    );
  });

  it('fails at another place', () => {
    fc.assert(
      fc.property(rowsAndPlace, fc.integer({ min: -1, max: 70 }), ([all, index], other) => {
        const distinct = all.map((row, at) => Buffer.concat([row, Uint8Array.of(at)]));
        expect(isIncluded({ ...inclusion(distinct, index), index: other })).toBe(other === index);
      }),
    );
  });
});

function inclusion(all: readonly Uint8Array[], index: number) {
  const tree = new MerkleTree(all);
  const row = all[index] ?? Buffer.alloc(0);
  return { row, index, size: tree.size, proof: tree.proof(index), root: tree.root };
}

/** RFC 6962, 2.1: MTH. */
function rootByDefinition(all: readonly Uint8Array[]): Buffer {
  const [only] = all;
  if (!only) return sha256([]);
  if (all.length === 1) return sha256([Uint8Array.of(0), only]);
  const k = split(all.length);
  return sha256([Uint8Array.of(1), rootByDefinition(all.slice(0, k)), rootByDefinition(all.slice(k))]);
}

/** RFC 6962, 2.1.1: PATH. */
function proofByDefinition(index: number, all: readonly Uint8Array[]): Buffer[] {
  if (all.length < 2) return [];
  const k = split(all.length);
  return index < k
    ? [...proofByDefinition(index, all.slice(0, k)), rootByDefinition(all.slice(k))]
    : [...proofByDefinition(index - k, all.slice(k)), rootByDefinition(all.slice(0, k))];
}

/** The largest power of two below. */
function split(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

function sha256(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
