import type { Localized } from '@aeo-hub/core/language';

/** A text that stays as it is in every language: a title, an address. */
export function everywhere(text: string): Localized {
  return { en: text, fr: text, es: text };
}
