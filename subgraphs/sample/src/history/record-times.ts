import type { Instant } from '@aeo-hub/core/calendar';
import { dateOf, dayOf, type Day } from '../day/day';
import type { Random } from '../random/random';

/**
 * When a program recorded what took effect on each of the days: mostly on the day itself, at times weeks later, rarely the days before
 * (a renewal decided in good time). Never earlier than what was recorded before it, never after the last day.
 */
export function recordTimes(random: Random, days: readonly Day[], until: Day): Instant[] {
  let previous = '';
  return days.map((day, at) => {
    const recorded = instantOn(random, Math.min(until, recordDay(random, day, at > 0)));
    previous = recorded > previous ? recorded : laterBySecond(previous);
    return previous;
  });
}

function recordDay(random: Random, day: Day, mayBeAhead: boolean): Day {
  const drawn = random.below(100);
  if (drawn < 80) return day;
  if (drawn < 97 || !mayBeAhead) return day + random.between(1, drawn < 92 ? 14 : 75);
  return day - random.between(1, 10);
}

/** Office hours in North America, in UTC. */
function instantOn(random: Random, day: Day): Instant {
  const [hour, minute, second] = [random.between(13, 22), random.below(60), random.below(60)];
  return `${dateOf(day)}T${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}Z`;
}

function laterBySecond(instant: Instant): Instant {
  return new Date(Date.parse(instant) + 1000).toISOString().replace('.000Z', 'Z');
}

/** The calendar day of an instant. */
export function dayOfInstant(instant: Instant): Day {
  return dayOf(instant.slice(0, 10));
}
