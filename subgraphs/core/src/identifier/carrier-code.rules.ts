import { dropSeparators, dropSeparatorsButDashes } from './normalize';
import type { SchemeRule } from './scheme-rule';

/** The codes by which the three countries and the trade know a carrier. None has a check digit. */
export const carrierCodeRules = {
  /**
   * Four characters, one code per legal entity and mode; in those of air and rail carriers a dash is a character of the code (014-,
   * 2-AB), so it is not a separator. Source: BorderConnect wiki, 'Carrier Code (CBSA)'; CBSA, 'Get a CBSA-issued carrier code'.
   */
  CBSA_CARRIER_CODE: {
    name: { en: 'CBSA carrier code', fr: 'Code de transporteur de l’ASFC', es: 'Código de transportista de la CBSA' },
    shape: {
      en: '4 letters, digits or dashes',
      fr: '4 lettres, chiffres ou traits d’union',
      es: '4 letras, dígitos o guiones',
    },
    normalize: dropSeparatorsButDashes,
    foreign: /[^A-Z0-9-]/u,
    hasLength: (count) => count === 4,
    form: /[A-Z0-9]/,
    country: () => 'CA',
  },

  /** "A 4 posiciones" in the pedimento. Source: RGCE Anexo 22; TLC Asociados, 'Gestión del CAAT para transportistas extranjeros'. */
  CAAT: {
    name: {
      en: 'Mexican carrier code (CAAT)',
      fr: 'Code de transporteur mexicain (CAAT)',
      es: 'Código Alfanumérico Armonizado del Transportista (CAAT)',
    },
    shape: { en: '4 letters or digits', fr: '4 lettres ou chiffres', es: '4 letras o dígitos' },
    normalize: dropSeparators,
    foreign: /[^A-Z0-9]/u,
    hasLength: (count) => count === 4,
    country: () => 'MX',
  },

  /** Four letters for CTPAT, two to four in the trade at large. Source: CBP, 'CTPAT Security Guidelines - Highway Carriers'. */
  SCAC: {
    name: {
      en: 'Standard carrier alpha code (SCAC)',
      fr: 'Code alphabétique normalisé de transporteur (SCAC)',
      es: 'Código alfabético estándar del transportista (SCAC)',
    },
    shape: { en: '2 to 4 letters', fr: '2 à 4 lettres', es: 'de 2 a 4 letras' },
    normalize: dropSeparators,
    foreign: /[^A-Z]/u,
    hasLength: (count) => count >= 2 && count <= 4,
    country: () => 'US',
  },

  /**
   * A plain number, so zeros before it mean nothing and are dropped. CBP speaks of six digits, numbers given out since have up to
   * eight. Source: CBP, 'CTPAT Security Guidelines - Highway Carriers'.
   */
  USDOT: {
    name: { en: 'USDOT number', fr: 'Numéro USDOT', es: 'Número USDOT' },
    shape: { en: '1 to 8 digits', fr: '1 à 8 chiffres', es: 'de 1 a 8 dígitos' },
    normalize: (raw) => dropSeparators(raw).replace(/^0+(?=.)/u, ''),
    foreign: /\D/u,
    hasLength: (count) => count <= 8,
    country: () => 'US',
  },
} as const satisfies Record<string, SchemeRule>;
