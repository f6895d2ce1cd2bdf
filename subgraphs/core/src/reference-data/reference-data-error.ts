/** Reference data that cannot be trusted: a defect of the release, so that nothing starts on it. Lists every fault. */
export class ReferenceDataError extends Error {
  readonly code = 'REFERENCE_DATA_INVALID';

  constructor(readonly faults: readonly string[]) {
    super(`The reference data has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ReferenceDataError';
  }
}
