import type { FormattedExecutionResult } from 'graphql';

/** What the executor made of an operation. */
export interface Execution {
  readonly result: FormattedExecutionResult;
  /** Of HTTP. */
  readonly status: number;
}

/** An answer, whoever made it, for whoever asks for it once: nobody else has what is handed out. */
export interface Answer {
  /** Of HTTP. */
  readonly status: number;
  result(): FormattedExecutionResult;
  /** The same as JSON. */
  text(): string;
}

export function executedAnswer({ result, status }: Execution): Answer {
  return { status, result: () => result, text: () => JSON.stringify(result) };
}

/** @param text JSON */
export function keptAnswer(text: string): Answer {
  return { status: 200, result: () => JSON.parse(text) as FormattedExecutionResult, text: () => text };
}
