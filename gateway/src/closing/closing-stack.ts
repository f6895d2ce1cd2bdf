/** What was opened and how to close it again: the last opened first, and all of it, even when one fails to close. */
export class ClosingStack {
  private readonly closings: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.closings.push(close);
  }

  /**
   * Closes what was opened since the last call.
   *
   * @throws the first error, after everything was tried
   */
  async closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (let close = this.closings.pop(); close; close = this.closings.pop()) {
      try {
        await close();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
