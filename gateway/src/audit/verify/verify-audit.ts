import type { JWK } from 'jose';
import type { DataSource, QueryRunner } from 'typeorm';
import { verifiedCheckpoint, type Checkpoint } from '../checkpoint/checkpoint';
import { ChainVerifier } from './chain-verifier';
import { storedEntries } from './stored-entries';

/** The audit is not what was written; the message names the first bad entry. */
export class AuditNotSound extends Error {
  constructor(
    readonly code: 'AUDIT_BAD_ENTRY' | 'AUDIT_BAD_CHECKPOINT',
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'AuditNotSound';
  }
}

/** Checkpoints kept outside the database, and by which keys all of them are verified. */
export interface VerifyOptions {
  /** Compact JWS, read before the database is. */
  readonly kept: readonly string[];
  readonly keys: readonly JWK[];
}

export interface SoundAudit {
  readonly entries: number;
  readonly rows: number;
  /** The last entry, and the last that a checkpoint vouches for; `0`: none. */
  readonly last: string;
  readonly vouched: string;
  /** Entries that have a checkpoint; checkpoints that are of another audit. */
  readonly checkpoints: number;
  readonly foreign: number;
}

/**
 * Checks every entry, its rows and every checkpoint, as of one instant, whether or not entries are added meanwhile.
 *
 * @throws AuditNotSound
 */
export async function verifyAudit(database: DataSource, options: VerifyOptions): Promise<SoundAudit> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await verifyWithin(runner, options);
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}

async function verifyWithin(sql: QueryRunner, { kept, keys }: VerifyOptions): Promise<SoundAudit> {
  const chain = await chainId(sql);
  const checkpoints = [...(await outside(kept, keys)), ...(await inside(sql, keys))];
  const ours = checkpoints.filter((checkpoint) => checkpoint.chain === chain);
  const verifier = new ChainVerifier(chain, ours);
  const counted = { entries: 0, rows: 0 };
  for await (const entry of storedEntries(sql)) {
    assertSound(verifier.check(entry));
    counted.entries += 1;
    counted.rows += entry.rows.length;
  }
  assertSound(verifier.end());
  await assertNoLooseRows(sql);
  // Most are kept twice, in the database and outside.
  const places = new Set(ours.map(({ sequence }) => sequence)).size;
  return { ...counted, ...verifier.sound, checkpoints: places, foreign: checkpoints.length - ours.length };
}

async function chainId(sql: QueryRunner): Promise<string> {
  const chains: { id: string }[] = await sql.query('SELECT id FROM audit_chain');
  const [chain] = chains;
  if (chain && chains.length === 1) return chain.id;
  throw new AuditNotSound(
    'AUDIT_BAD_ENTRY',
    `entry 1 follows nothing: table audit_chain has ${chains.length} rows, not 1.`,
  );
}

async function outside(kept: readonly string[], keys: readonly JWK[]): Promise<Checkpoint[]> {
  return Promise.all(
    kept.map(async (jws, index) => {
      const checkpoint = await verifiedCheckpoint(jws, keys);
      if (checkpoint) return checkpoint;
      throw badCheckpoint(`in line ${index + 1} of the file`);
    }),
  );
}

async function inside(sql: QueryRunner, keys: readonly JWK[]): Promise<Checkpoint[]> {
  const rows: { sequence: string; jws: string }[] = await sql.query(
    'SELECT sequence, jws FROM audit_checkpoint ORDER BY id',
  );
  return Promise.all(
    rows.map(async ({ sequence, jws }) => {
      const checkpoint = await verifiedCheckpoint(jws, keys);
      if (checkpoint?.sequence === sequence) return checkpoint;
      throw badCheckpoint(`of entry ${sequence} in the database`);
    }),
  );
}

function badCheckpoint(which: string): AuditNotSound {
  const message = `${which} was changed, or signed by a key that is not among those of this gateway.`;
  return new AuditNotSound('AUDIT_BAD_CHECKPOINT', `the checkpoint ${message}`);
}

function assertSound(bad: { readonly sequence: string; readonly fault: string } | null): void {
  if (bad) throw new AuditNotSound('AUDIT_BAD_ENTRY', `entry ${bad.sequence} ${bad.fault}.`);
}

/** Rows of an entry that is not there: it was taken away from the end. */
async function assertNoLooseRows(sql: QueryRunner): Promise<void> {
  const [loose]: { sequence: string }[] = await sql.query(
    `SELECT sequence FROM audit_row WHERE NOT EXISTS (SELECT FROM audit_entry WHERE audit_entry.sequence = audit_row.sequence)
      ORDER BY sequence LIMIT 1`,
  );
  if (loose) assertSound({ sequence: loose.sequence, fault: 'is missing, and has left rows behind' });
}
