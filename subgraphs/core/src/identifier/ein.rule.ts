import { EIN_PREFIXES } from './ein-prefixes';
import { identifierProblems } from './identifier-problems';
import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

/** The employer identification number of the IRS, NN-NNNNNNN: a known prefix, no check digit. Source: python-stdnum, module us/ein. */
export const einRule: SchemeRule = {
  name: {
    en: 'Employer identification number (EIN)',
    fr: 'Numéro d’identification d’employeur (EIN)',
    es: 'Número de identificación patronal (EIN)',
  },
  shape: {
    en: '9 digits, as in NN-NNNNNNN',
    fr: '9 chiffres, comme NN-NNNNNNN',
    es: '9 dígitos, como NN-NNNNNNN',
  },
  normalize: dropSeparators,
  foreign: /\D/u,
  hasLength: (count) => count === 9,
  check: (value) =>
    EIN_PREFIXES.has(value.slice(0, 2)) ? null : identifierProblems.prefix(einRule, value.slice(0, 2)),
  country: () => 'US',
};
