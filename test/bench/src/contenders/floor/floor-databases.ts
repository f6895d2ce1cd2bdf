import type { ProgramCode } from '@aeo-hub/core/program';
import type { Pool } from 'pg';

/** The hub's databases, read as their owner. */
export interface FloorDatabases {
  readonly registry: Pool;
  /** In the order in which answers list them. */
  readonly programs: readonly { readonly program: ProgramCode; readonly pool: Pool }[];
}
