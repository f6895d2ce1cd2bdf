import { identifierProblems } from './identifier-problems';
import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

/** Every second digit, from the right, counts double, its own digits added; the whole must end in 0. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Canada's business number: nine digits with a Luhn check digit. A program account adds two letters and four digits
 * (RM: import and export; provinces have accounts of their own, as BC); accounts of one legal entity share the nine digits, which
 * alone count. Source: python-stdnum, module ca/bn; CBSA archive, PIP security profile tips (2006-2007): one profile per nine digits.
 */
export const businessNumberRule: SchemeRule = {
  name: { en: 'Business number (BN)', fr: 'Numéro d’entreprise (NE)', es: 'Número de empresa canadiense (BN)' },
  shape: {
    en: '9 digits, alone or followed by a program account such as RM0001',
    fr: '9 chiffres, seuls ou suivis d’un compte de programme comme RM0001',
    es: '9 dígitos, solos o seguidos de una cuenta de programa como RM0001',
  },
  normalize: (raw) => dropSeparators(raw).replace(/^(\d{9})[A-Z]{2}\d{4}$/, '$1'),
  foreign: /[^A-Z0-9]/u,
  hasLength: (count) => count === 9 || count === 15,
  form: /^\d{9}$/,
  check: (value) => (passesLuhn(value) ? null : identifierProblems.checkDigit(businessNumberRule)),
  country: () => 'CA',
};
