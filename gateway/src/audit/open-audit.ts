import { openDataSource, type DatabaseServer } from '@aeo-hub/core/database';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { ClosingStack } from '../closing/closing-stack';
import type { GatewayConfig } from '../config';
import { KeyRing } from '../signing-keys/key-ring';
import { AuditLog, type ChainEnd } from './audit-log';
import type { Audit } from './audited-answer.plugin';
import { checkpointFile } from './checkpoint/checkpoint-file';
import { CheckpointKeeper } from './checkpoint/checkpoint-keeper';
import { AUDIT_STORAGE } from './storage/audit-storage';

export interface OpenAudit {
  /** Null while access control is off: nobody is told from anybody then, and benchmarks and outside suites leave no entries. */
  readonly audit: Audit | null;
  /** By these a checkpoint is verified. */
  readonly publicKeys: readonly JWK[];
}

/** Connections for entries, which one of at a time is written, and for checkpoints. */
const CONNECTIONS = 2;
const STATEMENT_TIMEOUT_MS = 5_000;

/** Brings the audit's database up to date and opens it; what it opens goes on the stack. */
export async function openAudit(
  { access, keysDir }: Pick<GatewayConfig, 'access' | 'keysDir'>,
  databases: DatabaseServer,
  logger: Logger,
  opened: ClosingStack,
): Promise<OpenAudit> {
  if (access === 'off') return { audit: null, publicKeys: [] };
  const keys = await KeyRing.open(keysDir, 'checkpoint');
  const database = await openDataSource({
    ...AUDIT_STORAGE,
    url: await databases.databaseUrl('audit'),
    applicationName: 'aeo-hub audit',
    poolSize: CONNECTIONS,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  opened.add(() => database.destroy());
  const { chain, end } = await chainOf(database);
  const file = checkpointFile(keysDir);
  const checkpoints = new CheckpointKeeper({ database, chain, key: keys.active, file, logger }, end);
  opened.add(() => checkpoints.close());
  // What a gateway that was killed has left unsigned.
  checkpoints.make();
  return { audit: new AuditLog(database, (grown) => checkpoints.grown(grown)), publicKeys: keys.publicKeys };
}

async function chainOf(database: DataSource): Promise<{ readonly chain: string; readonly end: ChainEnd | null }> {
  const [chain]: { id: string }[] = await database.query('SELECT id FROM audit_chain');
  if (!chain) throw new Error('AUDIT_DAMAGED: the audit has lost its id. npm run audit:verify tells more.');
  const [end]: ChainEnd[] = await database.query(
    `SELECT sequence, encode(hash, 'hex') AS hash FROM audit_entry ORDER BY sequence DESC LIMIT 1`,
  );
  return { chain: chain.id, end: end ?? null };
}
