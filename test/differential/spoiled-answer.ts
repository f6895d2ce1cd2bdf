import { createHash } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';

export type Said = FormattedExecutionResult<Record<string, unknown>>;

/** Something in an answer, and the object or list that holds it. */
interface Part {
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
  readonly path: readonly (string | number)[];
}

/**
 * What a subgraph says, in about half of all cases with something wrong with it: null where it said something, a value of another type,
 * an error, silence, or no answer at all. Of equal seeds the same.
 */
export function spoiled(said: Said, seed: string): Said {
  const chance = createHash('sha256').update(seed).digest();
  const parts = partsOf(said.data, []);
  const part = parts[chance.readUInt32BE(0) % Math.max(parts.length, 1)];
  switch (chance.readUInt8(4) % 10) {
    case 0:
      throw new Error('The subgraph is gone.');
    case 1:
      return { data: null, errors: [{ message: 'It said no.', extensions: { code: 'NO' } }] };
    case 2:
      if (part) part.holder[part.key] = null;
      return said;
    case 3:
      if (part && typeof part.holder[part.key] !== 'object') part.holder[part.key] = true;
      return said;
    case 4:
      if (!part) return said;
      part.holder[part.key] = null;
      return { ...said, errors: [...(said.errors ?? []), { message: '', path: [...part.path] }] };
    default:
      return said;
  }
}

/** Everything in an answer but what says of which type something is, without which a plan cannot go on. */
function partsOf(value: unknown, path: readonly (string | number)[]): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string | number, unknown>;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value).filter((key) => key !== '__typename');
  return [...keys].flatMap((key) => {
    const below = [...path, key];
    const part = key === '_entities' ? [] : [{ holder, key, path: below }];
    return [...part, ...partsOf(holder[key], below)];
  });
}
