import type { DatabaseServer } from '@aeo-hub/core/database';
import type { Dependency } from '@aeo-hub/core/readiness';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { ClosingStack } from '@aeo-hub/core/closing';
import type { GatewayConfig } from '../config';
import { KeyRing } from '../signing-keys/key-ring';
import { AuditLog, type ChainEnd } from './audit-log';
import type { Audit } from './audited-answer.plugin';
import { checkpointFile } from './checkpoint/checkpoint-file';
import { CheckpointKeeper } from './checkpoint/checkpoint-keeper';
import type { AuditDatabase } from './storage/audit-database';
import { openAuditDatabase } from './storage/open-audit-database';

export interface OpenAudit {
  /** Null while access control is off: nobody is told from anybody then, and benchmarks and outside suites leave no entries. */
  readonly audit: Audit | null;
  /** By these a checkpoint is verified. */
  readonly publicKeys: readonly JWK[];
  /** Without the audit nothing is answered. */
  readonly dependencies: readonly Dependency[];
}

/** Brings the audit's database up to date and opens it; what it opens goes on the stack. */
export async function openAudit(
  { access, keysDir }: Pick<GatewayConfig, 'access' | 'keysDir'>,
  databases: DatabaseServer,
  logger: Logger,
  opened: ClosingStack,
): Promise<OpenAudit> {
  if (access === 'off') return { audit: null, publicKeys: [], dependencies: [] };
  const keys = await KeyRing.open(keysDir, 'checkpoint');
  const database = await openAuditDatabase(databases, opened);
  const { chain, end } = await chainOf(database);
  const file = checkpointFile(keysDir);
  const checkpoints = new CheckpointKeeper({ database, chain, key: keys.active, file, logger }, end);
  opened.add('audit checkpoints', () => checkpoints.close());
  // What a gateway that was killed has left unsigned.
  checkpoints.make();
  const audit = new AuditLog(database, (grown) => checkpoints.grown(grown));
  return {
    audit,
    publicKeys: keys.publicKeys,
    dependencies: [{ name: 'audit-log', isVital: true, ask: () => audit.mayAppend() }],
  };
}

async function chainOf(database: AuditDatabase): Promise<{ readonly chain: string; readonly end: ChainEnd | null }> {
  const [chain] = await database.query<{ id: string }>('SELECT id FROM audit_chain');
  if (!chain) throw new Error('AUDIT_DAMAGED: the audit has lost its id. npm run audit:verify tells more.');
  const [end] = await database.query<ChainEnd>(
    `SELECT sequence, encode(hash, 'hex') AS hash FROM audit_entry ORDER BY sequence DESC LIMIT 1`,
  );
  return { chain: chain.id, end: end ?? null };
}
