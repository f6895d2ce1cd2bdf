import { setTimeout as pause } from 'node:timers/promises';

/** Waits until an instant has come: who is told that something is done may ask for it as known now. */
export async function untilKnown(knownFrom: Date, clock: () => Date = () => new Date()): Promise<void> {
  const ahead = knownFrom.getTime() - clock().getTime();
  // A timer may fire a millisecond early by the clock.
  if (ahead > 0) await pause(ahead + 1);
}
