import { nameOf, type EventFacts } from './event-facts';
import type { Refusal, Verdict } from './verdict';

/** Events are the same when status and day are: a program that says anything else of that event has changed its record. */
export function eventKey(event: EventFacts): string {
  return `${event.status} ${event.effectiveOn}`;
}

/** What is to be done with an event of which versions (at least one) are known: nothing when one of them says the same. */
export function compareWithKnown(event: EventFacts, versions: readonly EventFacts[]): Verdict {
  let refusal: Refusal | null = null;
  for (const version of versions) {
    refusal = difference(event, version);
    if (refusal === null) return 'UNCHANGED';
  }
  return refusal ?? 'UNCHANGED';
}

export function memberTypeChanged(event: EventFacts, recorded: string): Refusal {
  return {
    code: 'MEMBER_TYPE_CHANGED',
    detail: `the membership is recorded as ${recorded} and ${nameOf(event)} says ${event.memberType}; another line of business is another account`,
  };
}

const COMPARED = [
  ['validUntil', 'valid until'],
  ['recordedAt', 'recorded at'],
  ['tier', 'tier'],
  ['nativeStatus', 'status word'],
] as const;

function difference(event: EventFacts, known: EventFacts): Refusal | null {
  if (event.memberType !== known.memberType) return memberTypeChanged(event, known.memberType);
  const changes = COMPARED.filter(([field]) => event[field] !== known[field]).map(
    ([field, name]) => `${name} ${known[field] ?? '(none)'} is recorded and the row says ${event[field] ?? '(none)'}`,
  );
  if (changes.length === 0) return null;
  return { code: 'RECORDED_DATE_MOVED', detail: `${nameOf(event)}: ${changes.join('; ')}` };
}
