const DAY_MS = 86_400_000;

/** The UTC day so many days from today. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * DAY_MS).toISOString().slice(0, 10);
}

/** When a program records what holds from a day on: that day at noon, of days that are still to come yesterday. */
export function recordedAt(on: string): string {
  const yesterday = day(-1);
  return `${on < yesterday ? on : yesterday}T12:00:00Z`;
}
