import type { Instant } from '@aeo-hub/core/calendar';
import { isBefore, type FeedPosition } from '@aeo-hub/core/outbox';
import type { AccountVersion } from '../assertion/account-version';
import type { ArrivedVersion } from './feed-ahead';

/**
 * A version as known from when the registry can answer with it. It follows a program by a moment, and after an outage by longer;
 * what it answered meanwhile it must answer again when asked as known then, so what comes late is known late.
 *
 * Programs show `lateFrom` as `knownFrom` of what they recorded before it, so that no caller sees an instant at which the hub did not answer.
 *
 * What is known from its record time on is a program's first load, and what was in the outbox when the registry first read it is a
 * first load of the registry's own: nobody was answered without it, and it is taken as the program says.
 *
 * @param now gives the instant from which what is written now is known
 */
export function asKnownHere(
  { position, version }: ArrivedVersion,
  foundUntil: FeedPosition,
  now: () => Instant,
): AccountVersion {
  const isFirstLoad = version.knownFrom === version.recordedAt || !isBefore(foundUntil, position);
  if (isFirstLoad) return version;
  const knownHere = now();
  return version.knownFrom < knownHere ? { ...version, knownFrom: knownHere, lateFrom: knownHere } : version;
}
