/** Of the time that is left, what one may take at most: enough for the others, if it hangs. */
const SHARE = 0.6;

/** Something did not end in time when the process was to stop. */
export class NotClosedError extends Error {
  readonly code = 'NOT_CLOSED';

  constructor(readonly what: string) {
    super(`NOT_CLOSED: ${what} did not end in time and was abandoned.`);
    this.name = 'NotClosedError';
  }
}

interface Closing {
  readonly what: string;
  readonly close: () => Promise<unknown>;
}

/** What was opened and how to close it again: the last opened first, and all of it, even when one fails to close. */
export class ClosingStack {
  private readonly closings: Closing[] = [];

  /** @param what it is, for the log */
  add(what: string, close: () => Promise<unknown>): void {
    this.closings.push({ what, close });
  }

  /**
   * Closes what was opened since the last call.
   *
   * @param timeoutMs longest time for all together, in milliseconds: what hangs is abandoned. Default: no limit
   * @throws the first error, after everything was tried; NotClosedError of what hangs
   */
  async closeAll(timeoutMs = Number.POSITIVE_INFINITY): Promise<void> {
    const end = performance.now() + timeoutMs;
    const errors: unknown[] = [];
    for (let closing = this.closings.pop(); closing; closing = this.closings.pop()) {
      try {
        await withinMs(closing, (end - performance.now()) * SHARE);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}

async function withinMs({ what, close }: Closing, limitMs: number): Promise<void> {
  if (limitMs === Number.POSITIVE_INFINITY) return void (await close());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotClosedError(what)), Math.max(0, limitMs));
  });
  try {
    await Promise.race([close(), late]);
  } finally {
    clearTimeout(timer);
  }
}
