import { FileRefused } from '../file/file-refused';
import type { CsvRecord } from '../file/record-reader';
import { rowsOfQuery, type SqlSession } from './sql-session';

/** Rows sent to the database, and fetched from it, at a time. */
const BATCH = 2_000;

/** Between two cells. No sound cell has it: readers refuse control characters. */
const BETWEEN_CELLS = '\x1F';

/** Far more than any member has; all rows of one account are held in memory together. */
const MOST_ROWS_OF_ONE_ACCOUNT = 10_000;

interface StagedRow {
  readonly line: string;
  readonly account: string;
  readonly cells: string;
}

/** The sound rows of a file, in a temporary table: however many they are, and in whatever order, they come back by account. */
export class StagedRows {
  private lines: number[] = [];
  private accounts: string[] = [];
  private cells: string[] = [];
  private sending: Promise<unknown> = Promise.resolve();

  private constructor(private readonly session: SqlSession) {}

  static async open(session: SqlSession): Promise<StagedRows> {
    await session.query('DROP TABLE IF EXISTS pg_temp.staged_row');
    await session.query('CREATE TEMP TABLE staged_row (line bigint, account text COLLATE "C", cells text)');
    return new StagedRows(session);
  }

  /** Takes a row. One batch is sent while the next is gathered; who gathers faster waits. */
  async add(account: string, { line, cells }: CsvRecord): Promise<void> {
    this.lines.push(line);
    this.accounts.push(account);
    this.cells.push(cells.join(BETWEEN_CELLS));
    if (this.lines.length >= BATCH) await this.send();
  }

  /** Call once all rows are added. */
  async finish(): Promise<void> {
    await this.send();
    await this.sending;
    await this.session.query('ANALYZE staged_row');
  }

  private async send(): Promise<void> {
    const batch = [this.lines, this.accounts, this.cells];
    [this.lines, this.accounts, this.cells] = [[], [], []];
    await this.sending;
    this.sending = this.session.query(
      'INSERT INTO staged_row SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])',
      batch,
    );
    // It is awaited with the next batch; until then a failure must not end the process.
    this.sending.catch(() => undefined);
  }

  /** All rows by account, an account's rows in the order of the file: batches of whole accounts. Within a transaction only. */
  async *byAccount(): AsyncGenerator<ReadonlyMap<string, readonly CsvRecord[]>> {
    await this.session.query(
      'DECLARE staged NO SCROLL CURSOR FOR SELECT line, account, cells FROM staged_row ORDER BY account, line',
    );
    let group = new Map<string, CsvRecord[]>();
    for (;;) {
      const rows = await rowsOfQuery<StagedRow>(this.session, `FETCH ${BATCH} FROM staged`);
      for (const row of rows) addTo(group, row);
      const last = rows.at(-1)?.account;
      if (last === undefined) break;
      const unfinished = group.get(last) ?? [];
      group.delete(last);
      if (group.size > 0) yield group;
      group = new Map([[last, unfinished]]);
    }
    if (group.size > 0) yield group;
    await this.session.query('CLOSE staged');
  }
}

function addTo(group: Map<string, CsvRecord[]>, { line, account, cells }: StagedRow): void {
  const record: CsvRecord = { line: Number(line), cells: cells.split(BETWEEN_CELLS) };
  const records = group.get(account);
  if (!records) group.set(account, [record]);
  else if (records.push(record) > MOST_ROWS_OF_ONE_ACCOUNT) {
    const limit = MOST_ROWS_OF_ONE_ACCOUNT.toLocaleString('en');
    const reason = `account "${account}" has more than ${limit} rows. Is the account column the right one?`;
    throw new FileRefused('TOO_MANY_ROWS_OF_ONE_ACCOUNT', reason, record.line);
  }
}
