/** Longer names than this many characters are compared by their beginning: no company's real name is. */
const COMPARED_LENGTH = 400;

/** So many words at most, for the same reason: joined spellings are made of every few of them. */
const MOST_WORDS = 24;

/** Letters that Unicode does not decompose, as they are written where they are missing. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** French words that lose their vowel before another one: L’Oréal, d’Amours. */
const ELISION = /(?<![\p{L}\p{N}])(l|d|qu)'(?=\p{L}{2})/gu;
const APOSTROPHES = /[’‘`´ʼ′]/g;
const DOT_BETWEEN_INITIALS = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;

/** "7Eleven" is "7 Eleven" and "3M" is "3 M"; ordinals stay whole. */
const BETWEEN_DIGIT_AND_LETTER = /(?<=\p{N})(?=\p{L})(?!(?:st|nd|rd|th)(?!\p{L}))|(?<=\p{L})(?=\p{N})/gu;

/**
 * The words of a name, folded: without case, accents and punctuation. "&" is "and", and letters that stand alone are initials, which are
 * one word together: "A.B.C.", "A B C" and "ABC" are alike. Never throws; the work is bounded whatever the length.
 */
export function nameTokens(name: string): readonly string[] {
  return folded(name.slice(0, COMPARED_LENGTH))
    .split(/[,;()]/)
    .flatMap((part) => joinInitials(part.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)))
    .slice(0, MOST_WORDS);
}

function folded(name: string): string {
  return (
    name
      .replaceAll(/[™℠]/g, ' ')
      .replaceAll(APOSTROPHES, "'")
      .normalize('NFKD')
      .toLowerCase()
      // Accents alone: marks of other scripts are parts of their letters.
      .replaceAll(/[\u0300-\u036F]+/g, '')
      .normalize('NFC')
      .replaceAll(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
      .replaceAll('&', ' and ')
      .replaceAll(ELISION, '$1 ')
      .replaceAll("'", '')
      .replaceAll(DOT_BETWEEN_INITIALS, '')
      .replaceAll(BETWEEN_DIGIT_AND_LETTER, ' ')
  );
}

/** Letters and digits that stand alone and follow one another are one word, also across "and": "P & G" is "PG". */
function joinInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let initials = false;
  words.forEach((word, index) => {
    if (word === 'and' && initials && isInitial(words[index + 1])) return;
    if (isInitial(word) && initials) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    initials = isInitial(word);
  });
  return joined;
}

function isInitial(word: string | undefined): boolean {
  return word !== undefined && /^[\p{L}\p{N}]$/u.test(word);
}
