import { createTestDatabase, openDatabaseServer, openDataSource, readDatabaseSettings } from '@aeo-hub/core/database';
import { ClosingStack } from '@aeo-hub/core/closing';
import { readConfig } from '../../config';
import { openAuditDatabase } from '../../audit/storage/open-audit-database';
import { openRates } from './open-rates';

const JAPAN = { kind: 'CALLER', name: 'japan' } as const;

describe('what callers have asked', () => {
  it('is counted together by gateways that share a database, by a role that may write nothing else', async () => {
    await using home = await createTestDatabase();
    await using server = openDatabaseServer(readDatabaseSettings({ ...process.env, DATABASE_URL: home.url }), () => {});
    const opened = new ClosingStack();
    const config = readConfig({ RATE_LIMIT_STORE: 'postgresql', RATE_LIMIT_IDENTIFIERS: '10' });
    try {
      const audit = await openAuditDatabase(server, opened);
      await expect(audit.query('DELETE FROM rate_use')).rejects.toThrow(/permission denied/);
      const [one, other] = [await openRates(config, server, opened), await openRates(config, server, opened)];
      expect(await one.count(JAPAN, 6)).toMatchObject({ isExceeded: false, remaining: 4 });
      expect(await other.count(JAPAN, 4)).toMatchObject({ isExceeded: false, remaining: 0 });
      expect(await one.count(JAPAN, 1)).toMatchObject({ isExceeded: true, remaining: 0, limit: 10 });
      expect(await one.count({ ...JAPAN, name: 'korea' }, 10)).toMatchObject({ isExceeded: false });
      expect(await audit.query('SELECT count(*)::int AS keys FROM rate_use')).toEqual([{ keys: 2 }]);
      await expect(audit.query('DELETE FROM audit_row')).rejects.toThrow(/permission denied/);
    } finally {
      await opened.closeAll();
    }
  });

  it('is counted by each gateway for itself while the database cannot be had', async () => {
    await using home = await createTestDatabase();
    await using server = openDatabaseServer(readDatabaseSettings({ ...process.env, DATABASE_URL: home.url }), () => {});
    const opened = new ClosingStack();
    const config = readConfig({ RATE_LIMIT_STORE: 'postgresql', RATE_LIMIT_IDENTIFIERS: '10' });
    try {
      const rates = await openRates(config, server, opened);
      const owner = await openDataSource({
        url: await server.databaseUrl('audit'),
        entities: [],
        migrations: [],
        applicationName: 'test',
      });
      await owner.query('DROP TABLE rate_use');
      await owner.destroy();
      expect(await rates.count(JAPAN, 10)).toMatchObject({ isExceeded: false, remaining: 0 });
      expect(await rates.count(JAPAN, 1)).toMatchObject({ isExceeded: true });
    } finally {
      await opened.closeAll();
    }
  });

  it('is counted in memory by default, and not at all where there is no limit', async () => {
    await using home = await createTestDatabase();
    await using server = openDatabaseServer(readDatabaseSettings({ ...process.env, DATABASE_URL: home.url }), () => {});
    const config = readConfig({ RATE_LIMIT_IDENTIFIERS: '0', RATE_LIMIT_PUBLIC: '1' });
    const rates = await openRates(config, server, new ClosingStack());
    expect(await rates.count(JAPAN, 1_000_000)).toBeNull();
    const address = { kind: 'ADDRESS', name: '192.0.2.7' } as const;
    expect(await rates.count(address, 1)).toMatchObject({ isExceeded: false, limit: 1 });
    expect(await rates.count(address, 1)).toMatchObject({ isExceeded: true });
    const off = await openRates({ ...config, access: 'off' }, server, new ClosingStack());
    expect(await off.count(address, 5)).toBeNull();
  });
});
