import { isCountryCode } from '../country';
import { identifierProblems } from './identifier-problems';
import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

/**
 * The trader identification number by which administrations name each other's operators: country and national identifier, 17
 * characters at most. Source: WCO, 'Guidelines on Trader Identification Number' (June 2018); Nicola Bernard (citing zoll.de),
 * 'Mutual recognition of AEO programs between EU and Canada', on the TCUIN.
 */
export const tinRule: SchemeRule = {
  name: {
    en: 'Trader identification number (TIN)',
    fr: "Numéro d'identification de l'opérateur (TIN)",
    es: 'Número de identificación del operador (TIN)',
  },
  shape: {
    en: 'a country code and 1 to 15 letters or digits',
    fr: 'un code de pays et 1 à 15 lettres ou chiffres',
    es: 'un código de país y de 1 a 15 letras o dígitos',
  },
  normalize: dropSeparators,
  foreign: /[^A-Z0-9]/u,
  hasLength: (count) => count >= 3 && count <= 17,
  form: /^[A-Z]{2}/,
  check: (value) => {
    const country = value.slice(0, 2);
    return isCountryCode(country) ? null : identifierProblems.country(tinRule, country);
  },
  country: (value) => value.slice(0, 2),
};
