/** What a run has started and has to stop, last first. */
export class Opened {
  private readonly ends: (() => Promise<void>)[] = [];

  /** Stops it with the others; gives it back. */
  add<Thing>(thing: Thing, end: (thing: Thing) => Promise<void>): Thing {
    this.ends.push(() => end(thing));
    return thing;
  }

  async endAll(): Promise<void> {
    for (const end of this.ends.toReversed()) await end();
  }
}

/** Runs something, and stops whatever it opened. */
export async function withOpened<Result>(run: (opened: Opened) => Promise<Result>): Promise<Result> {
  const opened = new Opened();
  try {
    return await run(opened);
  } finally {
    await opened.endAll();
  }
}
