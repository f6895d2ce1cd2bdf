/** @throws RangeError when the list has no such place: a list of words is shorter than it must be */
export function wordAt(words: readonly string[], at: number): string {
  const word = words[at];
  if (word === undefined) throw new RangeError(`No word at ${at} of ${words.length}`);
  return word;
}
