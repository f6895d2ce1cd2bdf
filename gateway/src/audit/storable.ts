/** What a database or JSON would choke on: control characters (NUL foremost) and halves of a surrogate pair. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;

/** Longest text of somebody else's that the audit keeps, in UTF-16 units. */
const LONGEST = 1_000;

/** A text of somebody else's as the audit keeps it. */
export function storable(text: string): string {
  return text.slice(0, LONGEST).replace(UNSTORABLE, '\uFFFD');
}
