import type { Localized } from '@aeo-hub/core/language';
import { citation } from '@aeo-hub/core/reference-data';
import { everywhere } from '../wording/everywhere';

const NO_SOURCE: Localized = {
  en: 'No source was found; it is named in an early list only.',
  fr: 'Aucune source n’a été trouvée; il n’est nommé que dans une liste préliminaire.',
  es: 'No se encontró fuente; solo figura en una lista preliminar.',
};

/** The works as a text for readers; it says so where there is none. */
export function sourceOf(keys: readonly string[]): Localized {
  return keys.length === 0 ? NO_SOURCE : everywhere(citation(keys));
}
