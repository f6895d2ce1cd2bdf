const [CONSONANTS, VOWELS] = ['bdfgklmnprstvz', 'aeiou'];

/** A name for each number, so unlike those of the others that none resembles another. */
export function writtenName(number: number): string {
  let state = (number + 1) * 2_654_435_761;
  const next = (alphabet: string): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return alphabet.charAt((state >>> 16) % alphabet.length);
  };
  const word = (): string => {
    const letters = Array.from({ length: 10 }, (_, place) => next(place % 2 === 0 ? CONSONANTS : VOWELS)).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  return `${word()} ${word()}`;
}
