import { types } from 'pg';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTestDatabase } from './create-test-database';
import { openDataSource } from './data-source';
import { migrate } from './migrate';
import { withTestDatabase } from './test-database';

@Entity({ name: 'visit' })
class Visit {
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'date' })
  day: string;

  @Column({ type: 'date', array: true })
  days: string[];

  @Column({ type: 'timestamptz' })
  at: Date;
}

class CreateVisit1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE visit (id bigint PRIMARY KEY, day date, days date[], at timestamptz)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE visit');
  }
}

class FillVisit1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT pg_sleep(0.2)');
    await runner.query(
      `INSERT INTO visit VALUES (9007199254740993, '2024-02-29', '{2023-12-31,NULL}', '2024-02-29T23:30:00-05:00')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM visit');
  }
}

const migrations = [CreateVisit1700000000000, FillVisit1700000000001];
const stored = {
  id: '9007199254740993',
  day: '2024-02-29',
  days: ['2023-12-31', null],
  at: new Date('2024-03-01T04:30:00Z'),
};

test('calendar days come back as text and numbers of 64 bits exactly, by entity and by SQL', async () => {
  await withTestDatabase({ entities: [Visit], migrations }, async (dataSource) => {
    expect(await dataSource.getRepository(Visit).find()).toEqual([stored]);
    expect(await dataSource.query('SELECT * FROM visit')).toEqual([stored]);
  });
});

test('the parsers of other users of pg are left alone', async () => {
  await withTestDatabase({ entities: [Visit], migrations }, async () => {
    expect(types.getTypeParser(types.builtins.DATE, 'text')('2024-02-29')).toBeInstanceOf(Date);
  });
});

test('processes that migrate one database at once all find it migrated, each migration run once', async () => {
  await using database = await createTestDatabase();
  const ran = await Promise.all([1, 2, 3, 4].map(() => migrate({ url: database.url, migrations })));
  expect(ran.flat()).toEqual(['CreateVisit1700000000000', 'FillVisit1700000000001']);
  expect(await migrate({ url: database.url, migrations })).toEqual([]);
});

test('a statement timeout holds for statements, not for migrations', async () => {
  await using database = await createTestDatabase();
  const options = {
    url: database.url,
    entities: [Visit],
    migrations,
    applicationName: 'test',
    statementTimeoutMs: 100,
  };
  const dataSource = await openDataSource(options);
  try {
    await expect(dataSource.query('SELECT pg_sleep(10)')).rejects.toMatchObject({ code: '57014' });
  } finally {
    await dataSource.destroy();
  }
});

test('a connection that breaks while idle is replaced', async () => {
  await withTestDatabase({ entities: [Visit], migrations }, async (_, url) => {
    const broken: Error[] = [];
    const onIdleError = (error: Error) => void broken.push(error);
    const options = { url, entities: [Visit], migrations, poolSize: 2, applicationName: 'breaking', onIdleError };
    const dataSource = await openDataSource(options);
    try {
      await dataSource.query(
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
         WHERE application_name = 'breaking' AND pid <> pg_backend_pid()`,
      );
      expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      await dataSource.destroy();
    }
  });
});

test('a server that cannot be reached is an error that says what to do', async () => {
  const options = { url: 'postgres://u:secret@127.0.0.1:1/x', entities: [], migrations: [], applicationName: 'test' };
  await expect(openDataSource(options)).rejects.toMatchObject({ code: 'DATABASE_SERVER_UNREACHABLE' });
});
