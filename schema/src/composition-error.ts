/** The subgraphs do not make one schema; `faults` says why, one line for each. */
export class CompositionError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The subgraphs do not compose:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}
