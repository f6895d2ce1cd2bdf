import { PARTICULARS_TOPIC } from '../../outbox';
import { PENDING_TABLES, type PendingName, type PendingTable } from './pending-tables';
import type { SqlSession } from './sql-session';

type Value = string | null;

const TABLES: readonly PendingTable[] = Object.values(PENDING_TABLES);

/**
 * What is to be appended to a program's history, gathered in temporary tables beside it and then appended as a whole. So the
 * history is written in a moment at the end, by one statement for each table, and with one instant from which it is known.
 */
export class PendingChanges {
  private readonly columns = new Map<PendingName, Value[][]>();
  /** Rows gathered so far. */
  count = 0;

  constructor(private readonly session: SqlSession) {}

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

  /** Values in the order of the table's columns, as text; JSON columns as JSON text. */
  add(table: PendingName, values: readonly Value[]): void {
    let columns = this.columns.get(table);
    if (!columns) this.columns.set(table, (columns = PENDING_TABLES[table].columns.map(() => [])));
    for (const [at, column] of columns.entries()) column.push(values[at] ?? null);
    this.count += 1;
  }

  /** Sends what was added to the database; until then it is in memory. */
  async flush(): Promise<void> {
    const gathered = [...this.columns];
    this.columns.clear();
    for (const [table, values] of gathered) {
      const { name, columns }: PendingTable = PENDING_TABLES[table];
      const names = columns.map((column) => column.name).join(', ');
      const arrays = columns.map((column, at) => `$${at + 1}::${column.type}[]`).join(', ');
      await this.session.query(`INSERT INTO pending_${name} (${names}) SELECT * FROM unnest(${arrays})`, values);
    }
  }

  /**
   * Appends everything to the history, in the order in which it was added, and tells the registry of particulars.
   *
   * @param knownFrom null on a first load: then each row is known from when it was recorded
   */
  async append(knownFrom: Date | null): Promise<void> {
    const parameters = knownFrom === null ? [] : [knownFrom.toISOString()];
    for (const { name, columns, knownAtFirst } of TABLES) {
      const names = columns.map((column) => column.name).join(', ');
      const values = columns.map((column) => column.becomes ?? column.name).join(', ');
      const known = knownFrom === null ? knownAtFirst : `greatest(recorded_at, $1::timestamptz)`;
      await this.session.query(
        `INSERT INTO ${name} (${names}, known_from) SELECT ${values}, ${known} FROM pending_${name} ORDER BY place`,
        parameters,
      );
    }
    const known =
      knownFrom === null ? PENDING_TABLES.particulars.knownAtFirst : `greatest(recorded_at, $1::timestamptz)`;
    await this.session.query(
      `INSERT INTO outbox (topic, account, payload)
       SELECT '${PARTICULARS_TOPIC}', account, jsonb_build_object(
                'account', account, 'legalName', legal_name, 'tradeNames', trade_names, 'headquarters', headquarters,
                'address', address, 'identifiers', identifiers, 'source', source,
                'recordedAt', ${instant('recorded_at')}, 'knownFrom', ${instant(known)})
         FROM pending_particulars ORDER BY place`,
      parameters,
    );
  }
}

/** RFC 3339 in UTC with milliseconds, as instants leave the hub everywhere. */
function instant(expression: string): string {
  return `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
