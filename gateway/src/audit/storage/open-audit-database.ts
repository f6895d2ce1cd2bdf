import { openDataSource, openReaderPool, type DatabaseServer } from '@aeo-hub/core/database';
import type { ClosingStack } from '@aeo-hub/core/closing';
import type { AuditDatabase } from './audit-database';
import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';

/** Entries are written one transaction at a time; the other connection is for checkpoints. */
const CONNECTIONS = 2;
/** Longest time for one statement, in milliseconds. */
const STATEMENT_TIMEOUT_MS = 10_000;

/**
 * Brings the audit's database up to date and opens it as a login role that can read it and call what adds to it, and nothing else. Of
 * its owner no connection stays.
 */
export async function openAuditDatabase(databases: DatabaseServer, opened: ClosingStack): Promise<AuditDatabase> {
  const url = await databases.databaseUrl('audit');
  const owner = await openDataSource({ ...AUDIT_STORAGE, url, applicationName: 'aeo-hub audit owner' });
  try {
    const pool = await openReaderPool(owner, {
      name: 'audit',
      tables: ['audit_chain', 'audit_entry', 'audit_row', 'audit_checkpoint'],
      functions: ['append_entries(jsonb)', 'append_checkpoint(bigint, text)'],
      poolSize: CONNECTIONS,
      queryTimeoutMs: STATEMENT_TIMEOUT_MS,
    });
    opened.add('audit database', () => pool.end());
    return {
      query: async <Row extends object>(sql: string, parameters: unknown[] = []) => {
        const { rows } = await pool.query<Row>(sql, parameters);
        return rows;
      },
    };
  } finally {
    await owner.destroy();
  }
}
