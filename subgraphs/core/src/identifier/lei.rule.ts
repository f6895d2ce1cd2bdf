import { identifierProblems } from './identifier-problems';
import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

/** The remainder by 97 of the number that reads 10 for A to 35 for Z, taken digit by digit: it has up to 38 digits. */
function remainderBy97(value: string): number {
  return [...value].reduce((remainder, character) => {
    const number = Number.parseInt(character, 36);
    return (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }, 0);
}

/** What issuers compute is 98 less a remainder of 0 to 96; 00, 01 and 99 leave the same remainder as 97, 98 and 02. */
function areComputed(checkDigits: string): boolean {
  return checkDigits >= '02' && checkDigits <= '98';
}

/**
 * The legal entity identifier: 4 characters of the issuer, 14 of the entity, 2 check digits after ISO 7064 mod 97-10 (the whole
 * leaves 1), from 02 to 98. Source: ISO 17442; python-stdnum, module lei; 12 CFR part 1003 appendix C, on the same check digits.
 */
export const leiRule: SchemeRule = {
  name: {
    en: 'Legal entity identifier (LEI)',
    fr: 'Identifiant d’entité juridique (LEI)',
    es: 'Identificador de entidad jurídica (LEI)',
  },
  shape: {
    en: '20 characters, 18 letters or digits and 2 check digits',
    fr: '20 caractères, 18 lettres ou chiffres et 2 chiffres de contrôle',
    es: '20 caracteres, 18 letras o dígitos y 2 dígitos verificadores',
  },
  normalize: dropSeparators,
  foreign: /[^A-Z0-9]/u,
  hasLength: (count) => count === 20,
  form: /\d{2}$/,
  check: (value) =>
    remainderBy97(value) === 1 && areComputed(value.slice(-2)) ? null : identifierProblems.checkDigit(leiRule),
  country: () => null,
};
