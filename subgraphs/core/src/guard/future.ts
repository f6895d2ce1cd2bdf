import type { CalendarDate, Instant } from '../calendar';
import type { Refusal } from './verdict';

/** A record time that has not come yet is no record. */
export function recordedInFuture({ recordedAt }: { readonly recordedAt: Instant }, now: Instant): Refusal | null {
  if (recordedAt <= now) return null;
  return { code: 'RECORDED_IN_FUTURE', detail: `recorded at ${recordedAt}, and it is ${now}` };
}

/** A visit that has not been made yet validates nothing. A day at the hub is a UTC day. */
export function validatedInFuture(validatedOn: CalendarDate, now: Instant): Refusal | null {
  if (validatedOn <= now.slice(0, 10)) return null;
  return { code: 'VALIDATED_IN_FUTURE', detail: `validated on ${validatedOn}, and today is ${now.slice(0, 10)}` };
}
