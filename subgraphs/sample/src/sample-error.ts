export type SampleErrorCode =
  'WRONG_COMPANIES' | 'WRONG_SEED' | 'OUT_DIR_UNUSABLE' | 'OUT_DIR_NOT_EMPTY' | 'WRITE_FAILED';

/** A sample that cannot be made as asked. The message says what is wrong and what to do. */
export class SampleError extends Error {
  override readonly name = 'SampleError';

  constructor(
    readonly code: SampleErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
