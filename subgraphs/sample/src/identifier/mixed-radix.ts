/** The slot written with one character of each alphabet, the last turning fastest. */
export function mixedRadix(slot: number, alphabets: readonly string[]): string {
  let [text, left] = ['', slot];
  for (const alphabet of alphabets.toReversed()) {
    text = alphabet.charAt(left % alphabet.length) + text;
    left = Math.floor(left / alphabet.length);
  }
  return text;
}
