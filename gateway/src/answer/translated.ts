import type { Language } from '@aeo-hub/core/language';

/** The languages that graphql-js does not speak; its English stays as developers know it. */
export type OtherLanguage = Exclude<Language, 'en'>;
export type Translated = Readonly<Record<OtherLanguage, string>>;

/** A name from the document or the schema, as each language quotes it. */
export function quoted(name: string): Translated {
  return { fr: `«\u00A0${name}\u00A0»`, es: `«${name}»` };
}
