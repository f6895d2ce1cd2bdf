import { MAX_IDENTIFIER_LENGTH } from './max-identifier-length';
import { keepSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

/** No public source tells how the programs build these numbers, so any text of one line that can be printed is accepted. */
const OPAQUE = {
  shape: {
    en: `the number as the program wrote it, ${MAX_IDENTIFIER_LENGTH} characters at most`,
    fr: `le numéro tel que le programme l’a écrit, au plus ${MAX_IDENTIFIER_LENGTH} caractères`,
    es: `el número tal como lo escribió el programa, ${MAX_IDENTIFIER_LENGTH} caracteres como máximo`,
  },
  normalize: keepSeparators,
  foreign: /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u,
  hasLength: () => true,
} as const;

/** The numbers by which the three programs know their members. */
export const programAccountRules = {
  PIP_ACCOUNT: {
    ...OPAQUE,
    name: { en: 'PIP member number', fr: 'Numéro de membre PEP', es: 'Número de miembro de PIP' },
    country: () => 'CA',
  },
  CTPAT_ACCOUNT: {
    ...OPAQUE,
    name: { en: 'CTPAT account number', fr: 'Numéro de compte CTPAT', es: 'Número de cuenta CTPAT' },
    country: () => 'US',
  },
  MEXICAN_AEO_NUMBER: {
    ...OPAQUE,
    name: { en: 'Mexican AEO number', fr: 'Numéro d’OEA mexicain', es: 'Número de OEA de México' },
    country: () => 'MX',
  },
} as const satisfies Record<string, SchemeRule>;
