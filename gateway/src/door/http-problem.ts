import type { ErrorCode } from '../answer/error-code';

/** A request that fails before it is GraphQL. The message is for the caller. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    /** Of the answer, besides those that every answer has. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'HttpProblem';
  }
}
