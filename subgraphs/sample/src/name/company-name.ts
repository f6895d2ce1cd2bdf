import type { Language } from '@aeo-hub/core/language';
import type { Random } from '../random/random';
import { english } from './english';
import { foldToAscii } from './fold-to-ascii';
import { french } from './french';
import { legalForms } from './legal-forms';
import type { NameCode } from './name-code';
import { significantWords } from './significant-words';
import { spanish } from './spanish';
import type { Trade } from './trade';
import type { Vocabulary } from './vocabulary';
import { wordAt } from './word-at';

/** What a company is and was called. */
export interface CompanyName {
  readonly legalName: string;
  /** The legal name before it changed; null when it never did. */
  readonly formerName: string | null;
  readonly tradeNames: readonly string[];
  /** The letters with which its RFC begins, when it has one: three of a legal person, four of a natural one. */
  readonly taxLetters: string;
}

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { en: english, fr: french, es: spanish };

/** The name of a legal person in a language and with a legal form of its country. */
export function companyName(
  random: Random,
  code: NameCode,
  style: { readonly country: string; readonly language: Language; readonly trade: Trade },
): CompanyName {
  const vocabulary = VOCABULARIES[style.language];
  const brand = brandOf(vocabulary, code, style.language === 'es' ? ' ' : '');
  const trades = vocabulary.trades[style.trade];
  const write = () =>
    vocabulary.arrange(brand, wordAt(vocabulary.qualifiers, code.qualifier), random.pick(trades)) +
    random.weighted(legalForms(style.country, style.language));
  const legalName = write();
  const formerName = random.chance(30) ? write() : legalName;
  return {
    legalName,
    formerName: formerName === legalName ? null : formerName,
    tradeNames: tradeNames(random, brand, trades, style.language),
    taxLetters: taxLetters(legalName),
  };
}

function brandOf(vocabulary: Vocabulary, code: NameCode, joint: string): string {
  const prefix = wordAt(vocabulary.prefixes, code.block);
  const brand = wordAt(vocabulary.brandHeads, code.head) + joint + wordAt(vocabulary.brandTails, code.tail);
  return prefix === '' ? brand : `${prefix} ${brand}`;
}

function tradeNames(random: Random, brand: string, trades: readonly string[], language: Language): string[] {
  if (!random.chance(180)) return [];
  if (language === 'es')
    return [random.chance(150) ? `${random.pick(trades)} "${brand}"` : `${random.pick(trades)} ${brand}`];
  const short = language === 'fr' ? `${random.pick(trades)} ${brand}` : `${brand} ${random.pick(trades)}`;
  return random.chance(200) ? [short, initials(brand)] : [short];
}

const initials = (brand: string) =>
  `${foldToAscii(brand)
    .replaceAll(/[^A-Z]/g, '')
    .slice(0, 3)} Group`;

/** The first letters of the first three words. The Ñ stays, accents go. */
function taxLetters(legalName: string): string {
  const words = significantWords(legalName).slice(0, 3);
  return words.map((word) => (word.startsWith('Ñ') ? 'Ñ' : foldToAscii(word).charAt(0))).join('');
}
