import { calendarDayOf, type PointInTime } from '@aeo-hub/core/calendar';
import type { Localized } from '@aeo-hub/core/language';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import { GraphQLError } from 'graphql';
import type { AsOfInput } from './as-of.input';

const FUTURE: Localized = {
  en: 'A question about the future cannot be answered: give `on` and `knownAt` today or earlier, in UTC.',
  fr: 'Une question sur l’avenir ne peut recevoir de réponse : indiquez pour `on` et `knownAt` aujourd’hui ou une date antérieure, en UTC.',
  es: 'No se puede responder a una pregunta sobre el futuro: indique en `on` y `knownAt` hoy o una fecha anterior, en UTC.',
};

/**
 * The point in time a question is asked at; by default today, as known now.
 * @throws GraphQLError FUTURE_POINT_IN_TIME
 */
export function pointInTimeAsked(asOf: AsOfInput | null | undefined, { now, language }: RequestContext): PointInTime {
  const today = calendarDayOf(now);
  const at = { on: asOf?.on ?? today, knownAt: asOf?.knownAt ?? null };
  if (at.on > today || (at.knownAt !== null && at.knownAt > now.toISOString())) {
    throw new GraphQLError(FUTURE[language], { extensions: { code: 'FUTURE_POINT_IN_TIME' } });
  }
  return at;
}
