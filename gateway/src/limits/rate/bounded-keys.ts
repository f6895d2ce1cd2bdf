/** Together with whom everybody is counted for whom there is no place left. */
const EVERYBODY_ELSE = 'everybody else';

/**
 * Keeps the number of keys that are counted at the same time bounded: whoever comes with ever new addresses fills no memory, and shares
 * one key with all who come after.
 */
export class BoundedKeys {
  private readonly until = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** The key that a caller is counted by. */
  of(key: string, now: number): string {
    if ((this.until.get(key) ?? 0) > now) return key;
    this.until.delete(key);
    if (this.until.size >= this.most) this.forget(now);
    if (this.until.size >= this.most) return EVERYBODY_ELSE;
    this.until.set(key, now + this.windowMs);
    return key;
  }

  /** In the order in which they came, which is that in which they end. */
  private forget(now: number): void {
    for (const [key, until] of this.until) {
      if (until > now) return;
      this.until.delete(key);
    }
  }
}
