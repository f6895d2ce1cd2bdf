import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

/** Dun & Bradstreet's number: nine digits. It once had a check digit; numbers given out since do not keep to it. */
export const dunsRule: SchemeRule = {
  name: { en: 'D-U-N-S number', fr: 'Numéro D-U-N-S', es: 'Número D-U-N-S' },
  shape: { en: '9 digits', fr: '9 chiffres', es: '9 dígitos' },
  normalize: dropSeparators,
  foreign: /\D/u,
  hasLength: (count) => count === 9,
  country: () => null,
};
