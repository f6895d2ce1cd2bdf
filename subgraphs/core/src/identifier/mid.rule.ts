import { isCountryCode } from '../country';
import { MID_PREFIXES } from './country-prefixes';
import type { IdentifierProblem } from './identifier-check';
import { identifierProblem } from './identifier-problem';
import { identifierProblems } from './identifier-problems';
import { MID_PROVINCES } from './mid-provinces';
import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

const PREFIXES = [...MID_PROVINCES].map(([prefix, province]) => `${prefix} (${province})`).join(', ');

function provinceExpected(): IdentifierProblem {
  return identifierProblem('PROVINCE_EXPECTED', midRule, {
    en: `for Canada it begins with the code of the province or territory, not with CA. Use one of ${PREFIXES}.`,
    fr: `pour le Canada, il commence par le code de la province ou du territoire, non par CA. Utilisez l’un de ${PREFIXES}.`,
    es: `para Canadá comienza con la clave de la provincia o territorio, no con CA. Use una de ${PREFIXES}.`,
  });
}

/**
 * The manufacturer identification code: country (for Canada the province), letters of the name, digits of the address, letters of
 * the city. It is derived, so the parts after the country cannot be checked, and it is neither unique nor stable.
 * Source: 19 CFR part 102 appendix, rules for constructing the MID.
 */
export const midRule: SchemeRule = {
  name: {
    en: 'Manufacturer identification code (MID)',
    fr: 'Code d’identification du fabricant (MID)',
    es: 'Código de identificación del fabricante (MID)',
  },
  shape: {
    en: 'a country code (for Canada a province code such as XO) and letters and digits, 15 characters at most',
    fr: 'un code de pays (pour le Canada, de province, comme XO), puis lettres et chiffres, au plus 15 caractères',
    es: 'un código de país (para Canadá, de provincia, como XO), luego letras y dígitos, 15 caracteres como máximo',
  },
  normalize: dropSeparators,
  foreign: /[^A-Z0-9]/u,
  hasLength: (count) => count >= 3 && count <= 15,
  form: /^[A-Z]{2}/,
  check: (value) => {
    const prefix = value.slice(0, 2);
    if (prefix === 'CA') return provinceExpected();
    return countryOf(prefix) === undefined ? identifierProblems.country(midRule, prefix) : null;
  },
  country: (value) => countryOf(value.slice(0, 2)) ?? null,
};

function countryOf(prefix: string): string | null | undefined {
  if (MID_PROVINCES.has(prefix)) return 'CA';
  return isCountryCode(prefix) ? prefix : MID_PREFIXES.get(prefix);
}
