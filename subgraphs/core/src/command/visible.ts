/**
 * Control characters (C0, DEL, C1), and those that turn the direction of writing: a terminal obeys them, or shows what is not there.
 */
const INVISIBLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A text as one line that a terminal shows and does not obey: each of those characters, a line feed too, as `\u001b`. */
export function visible(text: string): string {
  return text.replaceAll(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
