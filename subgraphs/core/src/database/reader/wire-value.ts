/**
 * A parameter as PostgreSQL reads it from text: an array as one literal, so that a whole batch is one parameter. Null stays null.
 *
 * @throws TypeError for what no statement is given
 */
export function wireValue(value: unknown): string | null {
  if (Array.isArray(value)) return arrayLiteral(value);
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      if (value === null || value === undefined) return null;
      throw new TypeError(`A statement is given text, numbers, booleans, null and arrays of them, not ${typeof value}`);
  }
}

function arrayLiteral(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    const text = wireValue(value);
    if (text === null) return 'NULL';
    return Array.isArray(value) ? text : `"${/["\\]/.test(text) ? text.replaceAll(/["\\]/g, String.raw`\$&`) : text}"`;
  });
  return `{${elements.join(',')}}`;
}
