/** The languages of the three administrations. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the hub. */
export type Localized = Readonly<Record<Language, string>>;

/**
 * The language of an answer, from the request's Accept-Language (RFC 9110, section 12.5.4): the best weighted of the hub's
 * languages, by primary subtag; English when none is acceptable or the header is missing or malformed.
 */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const q = parameters.map((parameter) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const weight = q === undefined ? 1 : Number(q);
    const language = LANGUAGES.find((known) => known === tag.trim().split('-')[0]);
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
