export const BREAKER_STATES = ['closed', 'half_open', 'open'] as const;

/** How busy and how well a subgraph is, as its guard sees it. */
export interface GuardFigures {
  /** `closed`: it is asked; `open`: it has failed too often and is left in peace; `half_open`: one call tries it. */
  readonly breaker: (typeof BREAKER_STATES)[number];
  /** Calls under way. */
  readonly running: number;
  /** Calls that wait for their turn. */
  readonly waiting: number;
}
