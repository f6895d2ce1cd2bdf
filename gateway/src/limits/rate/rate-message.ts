import type { Localized } from '@aeo-hub/core/language';
import { inWords } from '../refusal';
import type { RateKey, RateState } from './rate-limiter';

/** Said to whoever asks more in a minute than it may. */
export function rateMessage(kind: RateKey['kind'], { limit, resetSeconds }: RateState): Localized {
  const most = inWords(limit);
  return {
    CALLER: {
      en: `This caller asked for more identifiers in a minute than its limit of ${most.en}. Continue in ${resetSeconds} s, as Retry-After says.`,
      fr: `Cet appelant a demandé en une minute plus d’identifiants que sa limite de ${most.fr}. Reprenez dans ${resetSeconds} s, selon Retry-After.`,
      es: `Este solicitante preguntó en un minuto por más identificadores que su límite de ${most.es}. Continúe en ${resetSeconds} s, según Retry-After.`,
    },
    ADDRESS: {
      en: `More requests without a token came from this address in a minute than the limit of ${most.en}. Continue in ${resetSeconds} s, as Retry-After says, or send a token.`,
      fr: `Cette adresse a envoyé en une minute plus de requêtes sans jeton que la limite de ${most.fr}. Reprenez dans ${resetSeconds} s, selon Retry-After, ou présentez un jeton.`,
      es: `Esta dirección envió en un minuto más solicitudes sin token que el límite de ${most.es}. Continúe en ${resetSeconds} s, según Retry-After, o presente un token.`,
    },
    PLANNING: {
      en: `New documents of this caller selected more objects in a minute than the limit of ${most.en}. Continue in ${resetSeconds} s, as Retry-After says, and ask by the same document with other variables: its text is then known.`,
      fr: `De nouveaux documents de cet appelant ont sélectionné en une minute plus d’objets que la limite de ${most.fr}. Reprenez dans ${resetSeconds} s, selon Retry-After, et demandez par le même document avec d’autres variables : son texte est alors connu.`,
      es: `Documentos nuevos de este solicitante seleccionaron en un minuto más objetos que el límite de ${most.es}. Continúe en ${resetSeconds} s, según Retry-After, y pregunte con el mismo documento y otras variables: su texto ya se conoce.`,
    },
  }[kind];
}
