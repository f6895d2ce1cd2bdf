import { publishDisclosuresSql } from '../../disclosure';
import { appendSql, columnNames, unnestSql } from './append-sql';
import { Changes, DISCLOSING, type GatheredRows } from './changes';
import { PENDING_TABLES, type PendingTable } from './pending-tables';
import type { SqlSession } from './sql-session';

const TABLES: readonly PendingTable[] = Object.values(PENDING_TABLES);

/**
 * Appending a row takes about as long as gathering it, or where it decides on who is shown what, with settling and publishing that, four
 * times as long (300,000 consents). Who expects too little appends again.
 */
const DISCLOSING_TAKES = 4;

const TOUCHED = `ARRAY(${DISCLOSING.map((table) => `SELECT account FROM pending_${table}`).join(' UNION ')})`;

/**
 * What is to be appended to a program's history after its first load, gathered in temporary tables beside it. So the history is
 * written in a moment at the end, by one statement for each table, and with one instant from which all of it is known.
 */
export class PendingChanges extends Changes {
  /** How long appending them will take, milliseconds, as far as one can tell from how long the database took to gather them. */
  expectedMs = 0;

  private constructor(private readonly session: SqlSession) {
    super();
  }

  static async open(session: SqlSession): Promise<PendingChanges> {
    for (const { name, columns } of TABLES) {
      const definitions = columns.map((column) => `${column.name} ${column.type}`).join(', ');
      await session.query(`DROP TABLE IF EXISTS pg_temp.pending_${name}`);
      await session.query(
        `CREATE TEMP TABLE pending_${name} (place bigint GENERATED ALWAYS AS IDENTITY, ${definitions})`,
      );
    }
    return new PendingChanges(session);
  }

  protected override async send({ table, columns }: GatheredRows): Promise<void> {
    const gathering: PendingTable = PENDING_TABLES[table];
    const startedAt = performance.now();
    await this.session.query(
      `INSERT INTO pending_${table} (${columnNames(gathering)}) SELECT * FROM ${unnestSql(gathering)}`,
      [...columns],
    );
    const times = DISCLOSING.includes(table) ? DISCLOSING_TAKES : 1;
    this.expectedMs += times * (performance.now() - startedAt);
  }

  /** Nothing has been appended yet; then the registry is told of all at once. */
  protected override async disclose(): Promise<void> {}

  /** Appends everything to the history, in the order in which it was added, and tells the registry what concerns it. */
  async append(knownFrom: Date): Promise<void> {
    const known = 'greatest(recorded_at, $1::timestamptz)';
    const parameters = [knownFrom.toISOString()];
    for (const table of TABLES) {
      await this.session.query(appendSql(table, `pending_${table.name} ORDER BY place`, known), parameters);
    }
    await this.session.query(publishDisclosuresSql(TOUCHED));
  }
}
