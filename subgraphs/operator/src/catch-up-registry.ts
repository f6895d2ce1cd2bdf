import type { DatabaseServer } from '@aeo-hub/core/database';
import { catchUp, registry, type CatchUpOptions } from '@aeo-hub/registry';
import type { DataSource } from 'typeorm';
import { onDatabaseOf } from './on-database';
import type { OperatedProgram } from './programs';

/** Returns when the registry has taken over all that a program has told it. The running hub may be doing so too. */
export async function catchUpRegistry(
  program: OperatedProgram,
  outbox: DataSource,
  databases: DatabaseServer,
  options: CatchUpOptions = {},
): Promise<void> {
  await onDatabaseOf(registry, databases, (index) => catchUp(index, program.code, outbox, options));
}
