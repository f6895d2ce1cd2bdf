/**
 * Steps of a question that come after a call to a subgraph. The order is: identity, standing, recognition.
 *
 * @param answersForPrograms whether it resolves the standing of a company in a program
 */
export function stepsBehind(subgraph: string, answersForPrograms: boolean): number {
  if (answersForPrograms) return 1;
  return subgraph === 'registry' ? 2 : 0;
}
