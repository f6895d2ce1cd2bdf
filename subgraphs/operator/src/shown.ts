const LONGEST = 60;
/** Control characters and those that turn the direction of writing: on a terminal they could say what is not there. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A text that came from a file, as it can be shown on a terminal: one line, bounded, quoted, nothing hidden. */
export function shown(text: string): string {
  const bounded = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return JSON.stringify(bounded).replaceAll(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
