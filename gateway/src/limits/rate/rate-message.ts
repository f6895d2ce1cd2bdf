import type { Localized } from '@aeo-hub/core/language';
import { inWords } from '../refusal';
import type { RateKey, RateState } from './rate-limiter';

/** Said to whoever asks more in a minute than it may. */
export function rateMessage(kind: RateKey['kind'], { limit, resetSeconds }: RateState): Localized {
  const most = inWords(limit);
  return kind === 'CALLER'
    ? {
        en: `More than ${most.en} identifiers were asked in a minute by this caller. Go on in ${resetSeconds} seconds, as Retry-After says.`,
        fr: `Plus de ${most.fr} identifiants ont été demandés en une minute par cet appelant. Reprenez dans ${resetSeconds} secondes, selon Retry-After.`,
        es: `Este solicitante preguntó por más de ${most.es} identificadores en un minuto. Continúe en ${resetSeconds} segundos, según Retry-After.`,
      }
    : {
        en: `More than ${most.en} questions came in a minute from this address without a token. Go on in ${resetSeconds} seconds, as Retry-After says, or show a token.`,
        fr: `Plus de ${most.fr} questions sans jeton sont venues de cette adresse en une minute. Reprenez dans ${resetSeconds} secondes, selon Retry-After, ou présentez un jeton.`,
        es: `Llegaron más de ${most.es} preguntas sin token desde esta dirección en un minuto. Continúe en ${resetSeconds} segundos, según Retry-After, o presente un token.`,
      };
}
