import { jsonFault } from '../question/json-fault';

/** A string, and whether it names a member. A string that is a value is matched too, so that nothing within it counts. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/**
 * Reads JSON that can be read in one way only. Where two members of an object have one name, programs differ in which they take;
 * invalid UTF-8, or a number beyond the doubles, has the same hash as another value. What was verified might not be what is seen.
 *
 * @throws SyntaxError
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  const value: unknown = JSON.parse(text);
  const fault = jsonFault(value);
  if (fault === 'BEYOND_DOUBLES') throw new SyntaxError('a number is larger than an IEEE 754 double can be');
  if (fault === 'TOO_DEEP') throw new SyntaxError('lists or objects are within one another more than 100 levels deep');
  let named = 0;
  for (const [, colon] of text.matchAll(STRING)) if (colon !== undefined) named += 1;
  if (named !== membersIn(value)) throw new SyntaxError('two members of an object have the same name');
  return value;
}

function decoded(bytes: Uint8Array): string {
  try {
    // With its byte order mark, if it has one: JSON has none (RFC 8259, 8.1).
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SyntaxError('it is not UTF-8');
  }
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: readonly unknown[] = Object.values(value);
  return inner.reduce<number>((sum, item) => sum + membersIn(item), Array.isArray(value) ? 0 : inner.length);
}
