import { GraphQLError } from 'graphql';
import { calendarDayOf, type PointInTime } from '../calendar';
import type { Localized } from '../language';
import type { RequestContext } from '../subgraph';

const FUTURE: Localized = {
  en: 'A question about the future cannot be answered: ask about today or earlier, in UTC.',
  fr: 'Une question sur l’avenir ne peut recevoir de réponse : demandez pour aujourd’hui ou une date antérieure, en UTC.',
  es: 'No se puede responder a una pregunta sobre el futuro: pregunte por hoy o una fecha anterior, en UTC.',
};

/** @throws GraphQLError FUTURE_POINT_IN_TIME when the day or the instant asked about has not come yet. */
export function assertNotFuture({ on, knownAt }: PointInTime, { now, language }: RequestContext): void {
  if (on <= calendarDayOf(now) && (knownAt === null || knownAt <= now.toISOString())) return;
  throw new GraphQLError(FUTURE[language], { extensions: { code: 'FUTURE_POINT_IN_TIME' } });
}
