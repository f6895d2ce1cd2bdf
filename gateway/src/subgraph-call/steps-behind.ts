/** What a step that is behind another must find left, in milliseconds: enough for a usual batch, and to say who did not answer. */
const STEP_RESERVE_MS = 500;

/**
 * What a call to a subgraph leaves of a question's time, in milliseconds, for the steps behind it and, last of all, for the entry in
 * the audit. The order is: who is it, how does it stand, what is that worth where.
 *
 * @param answersForPrograms whether it says how a company stands in a program
 */
export function reserveBehind(subgraph: string, answersForPrograms: boolean): number {
  const stepsBehind = answersForPrograms ? 1 : subgraph === 'registry' ? 2 : 0;
  return (stepsBehind + 1) * STEP_RESERVE_MS;
}
