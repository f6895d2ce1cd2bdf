import type { Localized } from '@aeo-hub/core/language';

/** Seconds after which to ask again. */
export const RETRY_AFTER_SECONDS = 2;

/** Said to whoever is turned away because too many ask at the same time. */
export const OVERLOADED: Localized = {
  en: 'The hub has more to do than it can now. It says nothing about a company. Ask again in a moment, as Retry-After says.',
  fr: 'Le concentrateur est surchargé pour le moment. Cela ne dit rien d’une entreprise. Redemandez dans un instant, selon Retry-After.',
  es: 'El concentrador tiene ahora más trabajo del que puede hacer. Eso no dice nada de una empresa. Vuelva a preguntar en un momento, según Retry-After.',
};
