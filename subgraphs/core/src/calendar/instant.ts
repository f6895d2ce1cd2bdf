import { isCalendarDate } from './calendar-date';

/** An instant in RFC 3339 in UTC with milliseconds, `2025-02-20T15:04:00.000Z`. Normalized instants compare as text. */
export type Instant = string;

/** There is no hour 24. */
const HOUR = '(?:[01]\\d|2[0-3])';
const RFC_3339 = new RegExp(`^\\d{4}-\\d{2}-\\d{2}[Tt]${HOUR}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]${HOUR}:[0-5]\\d)$`);

/** The usual way to write one, which needs no arithmetic. A leap second is left to `Date`, which knows none. */
const PLAIN_UTC = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/;

/** The instant in UTC with milliseconds, or null when the text is not an RFC 3339 instant with a zone. */
export function parseInstant(text: string): Instant | null {
  const plain = PLAIN_UTC.exec(text);
  if (plain) {
    if (!isCalendarDate(text.slice(0, 10))) return null;
    return plain[1] === undefined ? `${text.slice(0, -1)}.000Z` : text;
  }
  if (!RFC_3339.test(text)) return null;
  // Date rolls 2023-02-30 over to March; an instant on a day that does not exist is no instant.
  if (!isCalendarDate(text.slice(0, 10))) return null;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return null;
  const normalized = instant.toISOString();
  // In UTC it may be of the year 0 or 10000, which neither RFC 3339 nor a comparison as text allows.
  return isCalendarDate(normalized.slice(0, 10)) ? normalized : null;
}
