/**
 * Steps of a question that come after a call to a subgraph. The order is: who is it, how does it stand, what is that worth where.
 *
 * @param answersForPrograms whether it says how a company stands in a program
 */
export function stepsBehind(subgraph: string, answersForPrograms: boolean): number {
  if (answersForPrograms) return 1;
  return subgraph === 'registry' ? 2 : 0;
}
