import { isCountryCode } from '../country';
import type { Localized } from '../language';
import { TIN_PREFIXES } from './country-prefixes';
import { identifierProblems } from './identifier-problems';
import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

/** The rule of numbers that begin with the country that gave them, under the name by which they were asked. */
function traderNumberRule(name: Localized): SchemeRule {
  const rule: SchemeRule = {
    name,
    shape: {
      en: 'a country code and 1 to 15 letters or digits',
      fr: 'un code de pays et 1 à 15 lettres ou chiffres',
      es: 'un código de país y de 1 a 15 letras o dígitos',
    },
    normalize: dropSeparators,
    foreign: /[^A-Z0-9]/u,
    hasLength: (count) => count >= 3 && count <= 17,
    form: /^[A-Z]{2}/,
    check: (value) => (countryOf(value) === undefined ? identifierProblems.country(rule, value.slice(0, 2)) : null),
    country: (value) => countryOf(value) ?? null,
  };
  return rule;
}

function countryOf(value: string): string | null | undefined {
  const prefix = value.slice(0, 2);
  return isCountryCode(prefix) ? prefix : TIN_PREFIXES.get(prefix);
}

/**
 * The trader identification number by which administrations name each other's operators: country and national identifier, 17
 * characters at most. Source: WCO, 'Guidelines on Trader Identification Number' (June 2018); Nicola Bernard (citing zoll.de),
 * 'Mutual recognition of AEO programmes between EU and Canada', on the TCUIN.
 */
export const tinRule = traderNumberRule({
  en: 'Trader identification number (TIN)',
  fr: 'Numéro d’identification de l’opérateur (TIN)',
  es: 'Número de identificación del operador (TIN)',
});

/** The number by which customs of the European Union and the United Kingdom know a trader; of the form of a TIN, and kept as one. */
export const eoriRule = traderNumberRule({ en: 'EORI number', fr: 'Numéro EORI', es: 'Número EORI' });
