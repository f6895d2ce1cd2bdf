import type { Pool } from 'pg';

/** How a pool of database connections is used at the moment. */
export interface PoolFigures {
  /** Whose pool it is, as the database server lists its connections. */
  readonly name: string;
  /** Connections that it may have. */
  readonly size: number;
  readonly used: number;
  readonly idle: number;
  /** Those who wait for a connection. */
  readonly waiting: number;
}

/** The pools of this process. They belong to nobody who could be asked: a whole hub has one for each subgraph and its reader. */
const pools = new Map<Pool, string>();

/** Counts a pool among those of this process, until it is ended. */
export function countPool(name: string, pool: Pool): void {
  forgetEnded();
  pools.set(pool, name);
}

export function poolFigures(): readonly PoolFigures[] {
  forgetEnded();
  return [...pools].map(([{ totalCount, idleCount, waitingCount, options }, name]) => ({
    name,
    size: options.max,
    used: totalCount - idleCount,
    idle: idleCount,
    waiting: waitingCount,
  }));
}

function forgetEnded(): void {
  for (const pool of pools.keys()) if (pool.ending) pools.delete(pool);
}
