import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';

/** What a step that is behind another must find left, in milliseconds: enough for a usual batch, and to say who did not answer. */
const STEP_RESERVE_MS = 500;

/** The order in which a question meets the subgraphs: who is it, how does it stand, what is that worth where. */
const STEPS_BEHIND: ReadonlyMap<string, number> = new Map([
  ['registry', 2],
  ...PROGRAM_CODES.map((code) => [PROGRAMS[code].folder, 1] as const),
]);

/**
 * What a call to a subgraph leaves of a question's time, in milliseconds, for the steps behind it and, last of all, for the entry in
 * the audit.
 */
export function reserveBehind(subgraph: string): number {
  return ((STEPS_BEHIND.get(subgraph) ?? 0) + 1) * STEP_RESERVE_MS;
}
