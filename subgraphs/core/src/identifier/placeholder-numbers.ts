import type { Localized } from '../language';
import type { IdentifierScheme } from './identifier-scheme';
import { NO_VALUE_WORDS } from './no-value';

/** Values with which forms are filled because the field must not stay empty, and why they are taken for such. */
export interface Placeholders {
  /** Of the normalized value. */
  readonly form: RegExp;
  readonly reason: Localized;
}

const ONE_DIGIT: Localized = {
  en: 'one digit again and again',
  fr: 'un même chiffre répété',
  es: 'un mismo dígito repetido',
};
const IN_A_ROW: Localized = { en: 'digits in a row', fr: 'une suite de chiffres', es: 'dígitos consecutivos' };
const A_WORD: Localized = {
  en: 'a word that means that there is no code',
  fr: 'un mot qui dit qu’il n’y a pas de code',
  es: 'una palabra que dice que no hay código',
};

const NO_CODE: readonly Placeholders[] = [
  { form: new RegExp(`^(?:${NO_VALUE_WORDS}|TEST|UNKN)$`), reason: A_WORD },
  {
    form: /^(?:X{2,4}|Z{4})$/,
    reason: { en: 'one letter again and again', fr: 'une même lettre répétée', es: 'una misma letra repetida' },
  },
];

/** Between the number and its end: what the IRS form of an importer number may add. A suffix of other digits can be CBP's own number. */
const SUFFIX = '(?:00|[A-Z][A-Z0-9]|[0-9][A-Z])?';

/**
 * By scheme. A value is listed only where the number is not given out, or so often typed in place of one that it tells nothing. Source of
 * single values: Social Security Administration, 'Social Security Cards Issued by Woolworth' (078-05-1120; 219-09-9999 of a pamphlet;
 * 987-65-4320 to 4329 for advertisements); FPDS, generic DUNS for foreign awardees (123456787); CBP, ACE truck manifest, for a carrier
 * that is not known (UNKN).
 */
export const PLACEHOLDERS: Partial<Readonly<Record<IdentifierScheme, readonly Placeholders[]>>> = {
  EIN: [
    { form: /^(\d)\1{8}$/, reason: ONE_DIGIT },
    { form: /^(?:012345678|123456789|987654321)$/, reason: IN_A_ROW },
  ],
  CBP_IMPORTER_NUMBER: [
    { form: new RegExp(`^(\\d)\\1{8}(?:\\1\\1|${SUFFIX})$`), reason: ONE_DIGIT },
    { form: new RegExp(`^(?:012345678|123456789|987654321)${SUFFIX}$`), reason: IN_A_ROW },
    {
      form: /^(?:078051120|219099999|98765432\d)$/,
      reason: {
        en: 'a social security number from advertisements',
        fr: 'un numéro de sécurité sociale publicitaire',
        es: 'un número de seguro social publicitario',
      },
    },
  ],
  // Given out in order, and still below five million: 1111111 and 1234567 are some carrier's.
  USDOT: [
    { form: /^(?:([5-9])\1{6}|([1-9])\2{7})$/, reason: ONE_DIGIT },
    { form: /^(?:12345678|98765432|87654321)$/, reason: IN_A_ROW },
  ],
  DUNS: [
    { form: /^(\d)\1{8}$/, reason: ONE_DIGIT },
    { form: /^(?:012345678|123456789|987654321)$/, reason: IN_A_ROW },
    {
      form: /^123456787$/,
      reason: {
        en: 'the number for suppliers abroad that have none',
        fr: 'le numéro des fournisseurs étrangers qui n’en ont pas',
        es: 'el número de los proveedores extranjeros que no tienen',
      },
    },
  ],
  TIN: [
    { form: /^[A-Z]{2}(\d)\1{4,}$/, reason: ONE_DIGIT },
    // Behind the country a business number, or what customs of the United Kingdom give out.
    { form: /^(?:CA(\d)\1{8}R[A-Z]\d{4}|(?:GB|XI)(\d)\2{8}000)$/, reason: ONE_DIGIT },
    { form: /^[A-Z]{2}(?:0?123456789|987654321)$/, reason: IN_A_ROW },
    { form: /^CA123456789R[A-Z]\d{4}$/, reason: IN_A_ROW },
    { form: new RegExp(`^[A-Z]{2}(?:${NO_VALUE_WORDS})$`), reason: A_WORD },
  ],
  CBSA_CARRIER_CODE: NO_CODE,
  SCAC: NO_CODE,
  CAAT: NO_CODE,
};
