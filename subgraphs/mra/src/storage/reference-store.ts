import { createHash } from 'node:crypto';
import type { Instant } from '@aeo-hub/core/calendar';
import type { DataSource, EntityManager } from 'typeorm';
import type { Reference } from '../reference/reference';
import type { ReferenceFiles } from '../reference/reference-files';
import { readReference } from '../reference/read-reference';

/** Serializes releases that start at the same moment on the same database. */
const STORE_LOCK = 7_305_001;

interface KnownReference {
  /** Null for the first version, which counts from the beginning. */
  readonly knownFrom: Instant | null;
  readonly reference: Reference;
}

/** The reference data of every release the hub has answered with, held in memory: a few dozen rows that every answer reads. */
export class ReferenceStore {
  /** Oldest first; never empty. */
  private constructor(private readonly versions: readonly [KnownReference, ...KnownReference[]]) {}

  /** Adds what this release ships, when it is new, and opens every version. Throws ReferenceDataError on a faulty one. */
  static async open(dataSource: DataSource, shipped: ReferenceFiles): Promise<ReferenceStore> {
    await dataSource.transaction((manager) => addWhenNew(manager, shipped));
    const rows: { readonly knownFrom: Instant | null; readonly files: ReferenceFiles }[] = await dataSource.query(
      `SELECT CASE WHEN isfinite(known_from)
                   THEN to_char(known_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END AS "knownFrom", files
         FROM reference_version ORDER BY id`,
    );
    const [first, ...later] = rows.map(({ knownFrom, files }) => ({ knownFrom, reference: readReference(files) }));
    if (!first) throw new Error('The reference data that was just stored is not there.');
    return new ReferenceStore([first, ...later]);
  }

  /** What was known at an instant; null: what is known now. */
  asKnown(knownAt: Instant | null): Reference {
    const known = this.versions.findLast(
      ({ knownFrom }) => knownAt === null || knownFrom === null || knownFrom <= knownAt,
    );
    return (known ?? this.versions[0]).reference;
  }
}

async function addWhenNew(manager: EntityManager, shipped: ReferenceFiles): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [STORE_LOCK]);
  const files = JSON.stringify(shipped);
  const digest = createHash('sha256').update(files).digest('hex');
  await manager.query(
    `WITH latest AS (SELECT digest FROM reference_version ORDER BY id DESC LIMIT 1)
     INSERT INTO reference_version (digest, files, known_from)
     SELECT $1, $2::jsonb, CASE WHEN EXISTS (SELECT FROM latest) THEN now() ELSE '-infinity' END
      WHERE NOT EXISTS (SELECT FROM latest WHERE digest = $1)`,
    [digest, files],
  );
}
