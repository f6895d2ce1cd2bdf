const FIRST_MS = 100;
const MOST_MS = 30_000;
/** Who has answered for so long was not started in vain. */
const SOUND_MS = 60_000;

/** How long to wait before a worker that ended is started again: longer each time, until one has lasted. */
export class RestartDelay {
  private times = 0;

  /** @param answeredMs how long the one that ended had answered; 0: it never did */
  next(answeredMs: number): number {
    if (answeredMs >= SOUND_MS) this.times = 0;
    const delay = Math.min(FIRST_MS * 2 ** this.times, MOST_MS);
    this.times += 1;
    return delay;
  }
}
