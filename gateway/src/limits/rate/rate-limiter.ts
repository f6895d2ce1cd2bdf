/** How much of a caller's share is used. */
export interface RateState {
  readonly isExceeded: boolean;
  /** What may be asked in one window; what is left of it. */
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the window ends and all is allowed again. */
  readonly resetSeconds: number;
}

/** Counts what callers ask. */
export interface RateLimiter {
  /**
   * Counts what a caller asks, even when it is too much.
   *
   * @param key names the caller
   * @returns null where there is no limit
   */
  count(key: RateKey, amount: number): Promise<RateState | null>;
}

export interface RateKey {
  /** Whose share it is: of a caller with a token, of an address without; or either's of planning. */
  readonly kind: 'CALLER' | 'ADDRESS' | 'PLANNING';
  readonly name: string;
}

/** Length of the window in which is counted. */
export const WINDOW_SECONDS = 60;
