import type { QueryRunner } from 'typeorm';
import { DATA_VERSION_CHANNEL } from './channel';

/**
 * Tables whose rows decide on answers, each with the columns that hold an instant from which, or until which, a row counts: such a
 * row changes answers once more when that instant comes.
 */
export type VersionedTables = Readonly<Record<string, readonly string[]>>;

const FUNCTIONS: readonly string[] = [
  `CREATE TABLE data_version (
     the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one), version bigint NOT NULL, settled_at timestamptz NOT NULL)`,
  'CREATE TABLE data_change (xid xid8 PRIMARY KEY, settled_at timestamptz NOT NULL)',
  // Of a transaction that changes much in many statements one row says so, until its end.
  `CREATE FUNCTION note_data_change() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     settled timestamptz := '-infinity';
     latest timestamptz;
   BEGIN
     IF TG_OP <> 'TRUNCATE' THEN
       IF NOT EXISTS (SELECT FROM changed) THEN RETURN NULL; END IF;
       FOR i IN 0 .. TG_NARGS - 1 LOOP
         EXECUTE format('SELECT max(%1$I) FROM changed WHERE isfinite(%1$I)', TG_ARGV[i]) INTO latest;
         settled := greatest(settled, latest);
       END LOOP;
     END IF;
     INSERT INTO data_change (xid, settled_at) VALUES (pg_current_xact_id(), settled)
         ON CONFLICT (xid) DO UPDATE SET settled_at = greatest(data_change.settled_at, excluded.settled_at);
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH change AS (DELETE FROM data_change WHERE xid = NEW.xid RETURNING settled_at)
     UPDATE data_version SET version = version + 1, settled_at = greatest(data_version.settled_at, change.settled_at) FROM change;
     PERFORM pg_notify('${DATA_VERSION_CHANNEL}', '');
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER raise_data_version AFTER INSERT ON data_change DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION raise_data_version()`,
];

/** What has to be told of: the transition table is `changed` for each. */
const EVENTS = {
  INSERT: 'REFERENCING NEW TABLE AS changed',
  UPDATE: 'REFERENCING NEW TABLE AS changed',
  DELETE: 'REFERENCING OLD TABLE AS changed',
  TRUNCATE: '',
};

/**
 * Gives a database a version that rises by one with every transaction that changes one of the tables.
 *
 * It rises in the order of commit. Whoever writes waits with it until its own end: the one row is locked for no longer than a commit
 * takes, however long an import has been writing, and after every other lock, so that no two writers wait for each other.
 */
export async function createDataVersion(runner: QueryRunner, tables: VersionedTables): Promise<void> {
  for (const statement of FUNCTIONS) await runner.query(statement);
  const instants = Object.entries(tables).flatMap(([table, columns]) =>
    columns.map((column) => `(SELECT max(${column}) FROM ${table} WHERE isfinite(${column}))`),
  );
  await runner.query(
    `INSERT INTO data_version (version, settled_at) SELECT 1, greatest(${["'-infinity'::timestamptz", ...instants].join(', ')})`,
  );
  for (const [table, columns] of Object.entries(tables)) await versionTable(runner, table, columns);
}

/** Has changes of one table more raise the version. */
export async function versionTable(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  const named = columns.map((column) => `'${column}'`).join(', ');
  for (const [event, changed] of Object.entries(EVENTS)) {
    await runner.query(
      `CREATE TRIGGER note_${event.toLowerCase()} AFTER ${event} ON ${table} ${changed}
       FOR EACH STATEMENT EXECUTE FUNCTION note_data_change(${named})`,
    );
  }
}

export async function dropDataVersion(runner: QueryRunner, tables: VersionedTables): Promise<void> {
  for (const table of Object.keys(tables)) {
    for (const event of Object.keys(EVENTS)) await runner.query(`DROP TRIGGER note_${event.toLowerCase()} ON ${table}`);
  }
  await runner.query('DROP TABLE data_change');
  await runner.query('DROP TABLE data_version');
  await runner.query('DROP FUNCTION raise_data_version');
  await runner.query('DROP FUNCTION note_data_change');
}
