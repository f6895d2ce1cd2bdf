import type { StoredEntry } from '../audit-entry';
import type { Checkpoint } from '../checkpoint/checkpoint';
import { contentHash, entryHash, genesisHash, rootOf } from '../entry-hash';
import { grouped } from './grouped';

/** The first entry of which the audit does not say what was written. */
export interface BadEntry {
  readonly sequence: string;
  /** What is wrong, as the end of a sentence that begins with the entry. */
  readonly fault: string;
}

/** Checks a chain entry by entry, in the order of their numbers. A chain that was rewritten as a whole only its checkpoints show. */
export class ChainVerifier {
  private last = 0n;
  private link: string;
  /** The last entry that a checkpoint vouches for. */
  private vouched = 0n;
  private readonly checkpoints: ReadonlyMap<string, readonly Checkpoint[]>;
  private readonly furthest: Checkpoint | null;

  /**
   * @param chain id of the chain
   * @param checkpoints those whose signature is sound; of other chains they are left aside
   */
  constructor(chain: string, checkpoints: readonly Checkpoint[]) {
    const ours = checkpoints.filter((checkpoint) => checkpoint.chain === chain);
    this.link = genesisHash(chain);
    this.checkpoints = grouped(ours, ({ sequence }) => BigInt(sequence).toString());
    this.furthest = ours.reduce<Checkpoint | null>(further, null);
  }

  /** What is wrong with the next entry; null when nothing is. */
  check(entry: StoredEntry): BadEntry | null {
    const expected = this.last + 1n;
    if (BigInt(entry.sequence) < expected) return bad(entry.sequence, 'has no place: numbers begin at 1, each once');
    if (BigInt(entry.sequence) > expected) return bad(expected, `is missing; the next one kept is ${entry.sequence}`);
    const fault = faultOf(entry, this.link);
    if (fault) return bad(expected, fault);
    if (this.isRewritten(entry)) return this.rewritten(entry);
    this.last = expected;
    this.link = entry.hash;
    if (this.checkpoints.has(entry.sequence)) this.vouched = expected;
    return null;
  }

  /** What is wrong after the last entry. */
  end(): BadEntry | null {
    const { furthest, last } = this;
    if (!furthest || BigInt(furthest.sequence) <= last) return null;
    const fault = `is missing: the chain reached entry ${furthest.sequence}, as the checkpoint of ${furthest.at} says`;
    return bad(last + 1n, fault);
  }

  /** The last entry that was sound, and the last of them that a checkpoint vouches for; 0: none. */
  get sound(): { readonly last: string; readonly vouched: string } {
    return { last: this.last.toString(), vouched: this.vouched.toString() };
  }

  private isRewritten({ sequence, hash }: StoredEntry): boolean {
    return this.checkpoints.get(sequence)?.some((checkpoint) => checkpoint.hash !== hash) ?? false;
  }

  private rewritten({ sequence }: StoredEntry): BadEntry {
    const first = this.vouched + 1n;
    if (first.toString() === sequence) return bad(first, 'is not the one that its checkpoint was made of');
    return bad(
      first,
      `or one after it, up to ${sequence}, was rewritten: the checkpoint at ${sequence} says otherwise`,
    );
  }
}

function faultOf(entry: StoredEntry, link: string): string | null {
  const { sequence, content, rows, rowCount, rowRoot, previousHash, hash } = entry;
  if (previousHash !== link) return 'does not follow the entry before it';
  if (entryHash(sequence, previousHash, contentHash(content, rowCount, rowRoot)) !== hash) return 'was changed';
  if (rows.length !== rowCount) return `has ${rows.length} rows, and was written with ${rowCount}`;
  if (!areFrom0(entry.positions, rowCount) || rootOf(rows) !== rowRoot) return 'has rows that were changed';
  return null;
}

function areFrom0(positions: readonly number[], count: number): boolean {
  return positions.length === count && positions.every((position, index) => position === index);
}

function bad(sequence: bigint | string, fault: string): BadEntry {
  return { sequence: sequence.toString(), fault };
}

function further(furthest: Checkpoint | null, one: Checkpoint): Checkpoint {
  return furthest && BigInt(furthest.sequence) >= BigInt(one.sequence) ? furthest : one;
}
