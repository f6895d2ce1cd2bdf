import type { JWK } from 'jose';
import type { DataSource } from 'typeorm';
import { verifiedCheckpoint } from '../checkpoint/checkpoint';

/** The entries whose checkpoint one of the two stores lacks while the other has it; their numbers, ascending. */
export interface LackingCheckpoints {
  readonly file: readonly number[];
  readonly database: readonly number[];
}

export interface CheckpointStores {
  /** What the file held when the command began: compact JWS. */
  readonly kept: readonly string[];
  /** Reads the file again. */
  readonly readKept: () => Promise<readonly string[]>;
  readonly keys: readonly JWK[];
}

/**
 * Compares the two stores of checkpoints. The gateway may add some meanwhile, each to the file first and then to the database: what the
 * database has is therefore looked for in the file as it is afterwards, and what is looked for in the database is what the file had before.
 */
export async function lackingCheckpoints(
  database: Pick<DataSource, 'query'>,
  { kept, readKept, keys }: CheckpointStores,
): Promise<LackingCheckpoints> {
  const [chain]: { id: string }[] = await database.query('SELECT id FROM audit_chain');
  const rows: { jws: string }[] = await database.query('SELECT jws FROM audit_checkpoint');
  const stored = new Set(rows.map(({ jws }) => jws));
  const keptNow = new Set(await readKept());
  const ofThisAudit = async (signed: readonly string[]): Promise<readonly number[]> => {
    const checkpoints = await Promise.all(signed.map((jws) => verifiedCheckpoint(jws, keys)));
    const ours = checkpoints.filter((checkpoint) => checkpoint !== null && checkpoint.chain === chain?.id);
    return ours.map((checkpoint) => Number(checkpoint?.sequence)).toSorted((one, other) => one - other);
  };
  return {
    file: await ofThisAudit([...stored].filter((jws) => !keptNow.has(jws))),
    database: await ofThisAudit(kept.filter((jws) => !stored.has(jws))),
  };
}
