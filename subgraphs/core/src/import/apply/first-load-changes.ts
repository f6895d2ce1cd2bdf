import { publishDisclosuresSql } from '../../disclosure';
import { appendSql, columnNames, unnestSql } from './append-sql';
import { Changes, type GatheredRows } from './changes';
import { PENDING_TABLES, type PendingTable } from './pending-tables';
import type { SqlSession } from './sql-session';

/**
 * What a program's first load appends. Each row is known from when it was recorded, whenever the load ends, so it goes straight to
 * the history, batch by batch within one transaction.
 */
export class FirstLoadChanges extends Changes {
  constructor(private readonly session: SqlSession) {
    super();
  }

  protected override async send({ table, columns }: GatheredRows): Promise<void> {
    const appended: PendingTable = PENDING_TABLES[table];
    const from = `${unnestSql(appended)} AS ${table} (${columnNames(appended)})`;
    await this.session.query(appendSql(appended, from, appended.knownAtFirst), [...columns]);
  }

  protected override async disclose(accounts: readonly string[]): Promise<void> {
    await this.session.query(publishDisclosuresSql('$1::text[]'), [[...new Set(accounts)]]);
  }
}
