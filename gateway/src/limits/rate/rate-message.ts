import type { Localized } from '@aeo-hub/core/language';
import { inWords } from '../refusal';
import type { RateKey, RateState } from './rate-limiter';

/** Said to whoever asks more in a minute than it may. */
export function rateMessage(kind: RateKey['kind'], { limit, resetSeconds }: RateState): Localized {
  const most = inWords(limit);
  return {
    CALLER: {
      en: `More than ${most.en} identifiers were asked in a minute by this caller. Go on in ${resetSeconds} seconds, as Retry-After says.`,
      fr: `Plus de ${most.fr} identifiants ont été demandés en une minute par cet appelant. Reprenez dans ${resetSeconds} secondes, selon Retry-After.`,
      es: `Este solicitante preguntó por más de ${most.es} identificadores en un minuto. Continúe en ${resetSeconds} segundos, según Retry-After.`,
    },
    ADDRESS: {
      en: `More than ${most.en} questions came in a minute from this address without a token. Go on in ${resetSeconds} seconds, as Retry-After says, or show a token.`,
      fr: `Plus de ${most.fr} questions sans jeton sont venues de cette adresse en une minute. Reprenez dans ${resetSeconds} secondes, selon Retry-After, ou présentez un jeton.`,
      es: `Llegaron más de ${most.es} preguntas sin token desde esta dirección en un minuto. Continúe en ${resetSeconds} segundos, según Retry-After, o presente un token.`,
    },
    PLANNING: {
      en: `New documents of this caller selected more than ${most.en} objects in a minute. Go on in ${resetSeconds} seconds, as Retry-After says, and ask by the same document with other variables: its text is then known.`,
      fr: `De nouveaux documents de cet appelant ont sélectionné plus de ${most.fr} objets en une minute. Reprenez dans ${resetSeconds} secondes, selon Retry-After, et demandez par le même document avec d’autres variables: son texte est alors connu.`,
      es: `Documentos nuevos de este solicitante seleccionaron más de ${most.es} objetos en un minuto. Continúe en ${resetSeconds} segundos, según Retry-After, y pregunte con el mismo documento y otras variables: su texto ya se conoce.`,
    },
  }[kind];
}
