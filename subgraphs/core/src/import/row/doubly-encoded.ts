/** The characters of Windows-1252 from 0x80 to 0x9F; from 0xA0 on they are those of Unicode. Node's decoder for it is wrong in these. */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const BYTES = new Map([...FROM_0X80].map((character, at) => [character, 0x80 + at]));
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * What a text was before its UTF-8 was taken for Windows-1252 and encoded again: `Brûlerie` of `BrÃ»lerie`. Null for a text that does not
 * read so; most that are meant as they are cannot be decoded again.
 */
export function decodedAgain(text: string): string | null {
  const bytes = [...text].map((character) => BYTES.get(character) ?? character.codePointAt(0) ?? 0);
  if (bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte > 0xff)) return null;
  try {
    return UTF_8.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
