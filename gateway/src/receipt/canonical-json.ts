/**
 * The canonical form of a JSON value (RFC 8785): members sorted, no white space, numbers and strings as ECMAScript writes them.
 * Not a library's, because an answer of 5,000 companies has tens of megabytes and this takes a third of the time; tests hold it to
 * a library's.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // By UTF-16 code units, as the RFC asks and strings compare.
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(Reflect.get(value, name))}`).join(',')}}`;
}
