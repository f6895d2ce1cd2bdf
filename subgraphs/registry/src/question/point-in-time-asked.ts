import { assertNotFuture } from '@aeo-hub/core/asked-time';
import { calendarDayOf, type PointInTime } from '@aeo-hub/core/calendar';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import type { AsOfInput } from './as-of.input';

/**
 * The point in time a question is asked at; by default today, as known now.
 * @throws GraphQLError FUTURE_POINT_IN_TIME
 */
export function pointInTimeAsked(asOf: AsOfInput | null | undefined, context: RequestContext): PointInTime {
  const at = { on: asOf?.on ?? calendarDayOf(context.now), knownAt: asOf?.knownAt ?? null };
  assertNotFuture(at, context);
  return at;
}
