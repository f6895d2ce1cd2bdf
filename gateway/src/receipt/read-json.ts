/** A string, and whether it names a member. A string that is a value is matched too, so that nothing within it counts. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/**
 * Reads JSON that can be read in one way only: where two members of an object have one name, programs differ in which they take,
 * and what was verified might not be what is seen.
 *
 * @throws SyntaxError
 */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  let named = 0;
  for (const [, colon] of text.matchAll(STRING)) if (colon !== undefined) named += 1;
  if (named !== membersIn(value)) throw new SyntaxError('two members of an object have the same name');
  return value;
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: readonly unknown[] = Object.values(value);
  return inner.reduce<number>((sum, item) => sum + membersIn(item), Array.isArray(value) ? 0 : inner.length);
}
