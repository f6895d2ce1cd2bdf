import { createTestDatabase, openDatabaseServer, openDataSource, readDatabaseSettings } from '@aeo-hub/core/database';
import { ClosingStack } from '@aeo-hub/core/closing';
import { openAuditDatabase } from './open-audit-database';

describe('the login that the audit is written by', () => {
  it.each([
    `INSERT INTO audit_checkpoint (sequence, jws) VALUES (1, 'x')`,
    `INSERT INTO audit_row (sequence, position, field, asked, outcome) VALUES (1, 0, 'company', 'MRFW', 'FOUND')`,
    'UPDATE audit_entry SET purpose = NULL',
    'DELETE FROM audit_row',
    'TRUNCATE audit_checkpoint',
    'ALTER TABLE audit_entry DISABLE TRIGGER append_only',
    `SET session_replication_role = 'replica'`,
  ])('may read, and add to it by its functions, and not: %s', async (statement) => {
    await using home = await createTestDatabase();
    const settings = readDatabaseSettings({ ...process.env, DATABASE_URL: home.url });
    await using server = openDatabaseServer(settings, () => undefined);
    const opened = new ClosingStack();
    try {
      const database = await openAuditDatabase(server, opened);
      await expect(database.query(statement)).rejects.toThrow(/permission denied|must be owner/);
      await database.query(`SELECT append_checkpoint(1, 'x')`);
      expect(await database.query('SELECT jws FROM audit_checkpoint')).toEqual([{ jws: 'x' }]);
    } finally {
      await opened.closeAll();
    }
  });

  it('leaves no connection of the owner open', async () => {
    await using home = await createTestDatabase();
    const settings = readDatabaseSettings({ ...process.env, DATABASE_URL: home.url });
    await using server = openDatabaseServer(settings, () => undefined);
    const opened = new ClosingStack();
    const owner = await openDataSource({ url: home.url, entities: [], migrations: [], applicationName: 'test' });
    try {
      const database = await openAuditDatabase(server, opened);
      const name = `${new URL(home.url).pathname.slice(1)}_audit`;
      expect(await database.query('SELECT current_user AS role')).toEqual([{ role: `${name}_reader` }]);
      const users = await owner.query('SELECT DISTINCT usename AS role FROM pg_stat_activity WHERE datname = $1', [
        name,
      ]);
      expect(users).toEqual([{ role: `${name}_reader` }]);
    } finally {
      await owner.destroy();
      await opened.closeAll();
    }
  });
});
