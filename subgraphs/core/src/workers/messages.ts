/** What a worker says to the process that started it. */
export type SaidByWorker =
  /** It answers, there. */
  | { readonly aeoHub: 'ANSWERS'; readonly url: string }
  /** It asks what all workers tell of themselves. */
  | { readonly aeoHub: 'ASK_ALL'; readonly id: number }
  /** What it tells of itself, as it was asked to. */
  | { readonly aeoHub: 'TELLS'; readonly id: number; readonly told: unknown };

/** What a worker is told by the process that started it. */
export type SaidToWorker =
  /** It is to answer what is under way, and end. */
  | { readonly aeoHub: 'STOP' }
  /** It is to tell of itself. */
  | { readonly aeoHub: 'TELL'; readonly id: number }
  /** What all have told. */
  | { readonly aeoHub: 'ALL_TOLD'; readonly id: number; readonly all: readonly WorkerTold[] };

/** What one worker told of itself. */
export interface WorkerTold {
  /** Which of them: 1 for the first. Whoever takes the place of one that ended has its number. */
  readonly worker: number;
  readonly told: unknown;
}

/** Whether a message is of this room: libraries may send their own the same way. */
export function isOurs(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'aeoHub' in message;
}
