import fc from 'fast-check';
import type { StoredEntry } from '../audit-entry';
import type { Checkpoint } from '../checkpoint/checkpoint';
import { ChainVerifier } from './chain-verifier';
import { CHAIN, checkpointOf, records, written } from './written-chain.test-kit';

/** Changes what is kept; the numbers choose where and how. */
type Tampering = (entries: StoredEntry[], where: number, how: number) => StoredEntry[];

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  flip: (entries, where, how) => entries.map((entry, at) => (at === where ? flipped(entry, how) : entry)),
  delete: (entries, where) => entries.filter((_, at) => at !== where),
  truncate: (entries, where) => entries.slice(0, where),
  swap: (entries, where, how) => {
    const other = how % entries.length;
    return entries.map((entry, at) => {
      const from = at === where ? entries[other] : at === other ? entries[where] : entry;
      // The contents change places; the numbers stay.
      return { ...(from ?? entry), sequence: entry.sequence };
    });
  },
  insert: (entries, where) => {
    const copy = entries[where];
    const more = copy ? [...entries.slice(0, where), copy, ...entries.slice(where)] : entries;
    return more.map((entry, at) => ({ ...entry, sequence: String(at + 1) }));
  },
};

/** One part of an entry, any, made another in one character or by one item. */
function flipped(entry: StoredEntry, how: number): StoredEntry {
  const parts = leaves(entry);
  const path = parts[how % parts.length] ?? [];
  return withChanged(entry, path, how) as StoredEntry;
}

/** The ways to every value in an object, lists themselves included, for one can be cut. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const own = Array.isArray(value) ? [path] : [];
  return [...own, ...Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]))];
}

function withChanged(value: unknown, [key, ...rest]: readonly string[], how: number): unknown {
  if (key === undefined) return changed(value, how);
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? withChanged(item, rest, how) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withChanged(object[key], rest, how) };
}

function changed(value: unknown, how: number): unknown {
  if (value === null) return '';
  if (typeof value === 'number') return value ^ (1 << (how % 8));
  if (Array.isArray(value)) return value.length > 0 && how % 2 === 0 ? value.slice(1) : [...value, value[0] ?? null];
  const text = String(value);
  if (/^\d+$/.test(text)) return String(BigInt(text) ^ BigInt(1 << (how % 8)));
  const at = how % (text.length + 1);
  return `${text.slice(0, at)}${String.fromCharCode(((text.charCodeAt(at) || 64) % 64) + 65)}${text.slice(at + 1)}`;
}

/** Knows what was written, and compares: the first number of which something else, or nothing, is kept. */
function firstDifference(was: readonly StoredEntry[], is: readonly StoredEntry[]): string | null {
  const kept = new Map(is.map((entry) => [entry.sequence, JSON.stringify(entry)]));
  const strange = is.map(({ sequence }) => BigInt(sequence)).find((sequence) => sequence < 1n);
  if (strange !== undefined) return String(strange);
  const known = new Set(was.map(({ sequence }) => sequence));
  const bad = was.find((entry) => kept.get(entry.sequence) !== JSON.stringify(entry));
  const added = is.find(({ sequence }) => !known.has(sequence));
  return bad?.sequence ?? added?.sequence ?? null;
}

function verified(entries: readonly StoredEntry[], checkpoints: readonly Checkpoint[]): string | null {
  const verifier = new ChainVerifier(CHAIN, checkpoints);
  for (const entry of entries.toSorted((one, other) => (BigInt(one.sequence) < BigInt(other.sequence) ? -1 : 1))) {
    const bad = verifier.check(entry);
    if (bad) return bad.sequence;
  }
  return verifier.end()?.sequence ?? null;
}

const chains = fc.array(records, { minLength: 1, maxLength: 8 }).map(written);
const number = fc.nat(1_000_000);

describe('the verifier', () => {
  it('finds nothing in a chain as it was written, whatever its checkpoints', () => {
    fc.assert(
      fc.property(chains, fc.array(number), (chain, at) => {
        const checkpoints = at.flatMap((index) => chain[index % chain.length] ?? []).map(checkpointOf);
        expect(verified(chain, checkpoints)).toBeNull();
      }),
    );
  });

  it('names the first entry that is not as it was written, of a chain whose last entry has a checkpoint', () => {
    fc.assert(
      fc.property(chains, fc.constantFrom(...Object.keys(TAMPERINGS)), number, number, (chain, kind, where, how) => {
        const last = chain.at(-1);
        const tampered = TAMPERINGS[kind]?.([...chain], where % chain.length, how) ?? [];
        expect(verified(tampered, last ? [checkpointOf(last)] : [])).toBe(firstDifference(chain, tampered));
      }),
    );
  });

  it('sees a tail cut that reaches below a checkpoint, and none that does not', () => {
    fc.assert(
      fc.property(chains, number, number, (chain, cut, signed) => {
        const left = chain.slice(0, cut % (chain.length + 1));
        const vouched = chain[signed % chain.length];
        const reached = Number(vouched?.sequence);
        const expected = reached > left.length ? String(left.length + 1) : null;
        expect(verified(left, vouched ? [checkpointOf(vouched)] : [])).toBe(expected);
      }),
    );
  });

  it('sees a chain that was rewritten, every hash with it, by the next checkpoint', () => {
    fc.assert(
      fc.property(fc.array(records, { minLength: 2, maxLength: 8 }), number, records, (asked, where, other) => {
        const chain = written(asked);
        const at = where % asked.length;
        const forged = written(asked.map((record, index) => (index === at ? other : record)));
        const last = chain.at(-1);
        const before = chain[at - 1];
        const checkpoints = [before, last].flatMap((entry) => (entry ? [checkpointOf(entry)] : []));
        const isSame = JSON.stringify(forged) === JSON.stringify(chain);
        expect(verified(forged, checkpoints)).toBe(isSame ? null : String(at + 1));
      }),
    );
  });
});
