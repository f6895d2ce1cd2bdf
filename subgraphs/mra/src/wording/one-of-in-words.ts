import type { Language } from '@aeo-hub/core/language';

/** `A`, `A or B`, `A, B or C`. Names that themselves have commas are set apart by semicolons. */
export function oneOfInWords(names: readonly string[], language: Language): string {
  const or = { en: 'or', fr: 'ou', es: 'o' }[language];
  const separator = names.some((name) => name.includes(',')) ? '; ' : ', ';
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(separator)} ${or} ${last}`;
}
