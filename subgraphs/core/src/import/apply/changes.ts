import { PENDING_TABLES, type PendingName } from './pending-tables';

export type ChangeValue = string | null;

/** Rows to be appended to one table, column by column. */
export interface GatheredRows {
  readonly table: PendingName;
  readonly columns: readonly (readonly ChangeValue[])[];
}

/** Tables, each with the account in its first column, that decide on whom a member may be shown to. */
export const DISCLOSING: readonly PendingName[] = ['membership_event', 'event_retraction', 'consent_event'];

/** What is to be appended to a program's history. It is gathered in memory, and sent in batches. */
export abstract class Changes {
  private gathered = new Map<PendingName, ChangeValue[][]>();

  /** Values in the order of the table's columns, as text; JSON columns as JSON text. */
  add(table: PendingName, values: readonly ChangeValue[]): void {
    let columns = this.gathered.get(table);
    if (!columns) this.gathered.set(table, (columns = PENDING_TABLES[table].columns.map(() => [])));
    for (const [at, column] of columns.entries()) column.push(values[at] ?? null);
  }

  /** Sends what was added to the database, in the order in which it was added. */
  async flush(): Promise<void> {
    const { gathered } = this;
    this.gathered = new Map();
    for (const [table, columns] of gathered) await this.send({ table, columns });
    const accounts = DISCLOSING.flatMap((table) => gathered.get(table)?.[0] ?? []);
    if (accounts.length > 0) await this.disclose(accounts.filter((account) => account !== null));
  }

  protected abstract send(rows: GatheredRows): Promise<void>;

  /** Whom these accounts may be shown to has changed. */
  protected abstract disclose(accounts: readonly string[]): Promise<void>;
}
