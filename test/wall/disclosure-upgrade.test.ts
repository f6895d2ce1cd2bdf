import { createTestDatabase, openDataSource } from '@aeo-hub/core/database';
import { settleArrangements } from '@aeo-hub/core/disclosure';
import { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '@aeo-hub/core/program-subgraph';

/** The release before traders were shown members in good standing alone. */
const SINCE = ['DisclosureInGoodStanding', 'EventRetraction'];
const BEFORE = PROGRAM_MIGRATIONS.filter(({ name }) => !SINCE.some((since) => name.startsWith(since)));

const SAY = `
  WITH said AS (
    INSERT INTO membership_event (account, member_type, status, native_status, effective_on, recorded_at, known_from, source)
    SELECT account, 'CARRIER', status, status, on_day::date, now(), now(), 'a test'
      FROM (VALUES ('GOOD', 'ACTIVE', '2020-01-01'), ('SUSPENDED', 'ACTIVE', '2020-01-01'),
                   ('SUSPENDED', 'SUSPENDED', '2021-01-01')) AS event (account, status, on_day))
  INSERT INTO consent_event (account, grantee, kind, effective_on, recorded_at, known_from, source)
  SELECT account, grantee, 'GIVEN', '2020-01-01', now(), now(), 'a test'
    FROM unnest(ARRAY['GOOD', 'SUSPENDED']) AS account, unnest(ARRAY['JP', 'TRADERS']) AS grantee`;

describe('a data folder of the release before', () => {
  it('is settled anew, and the registry told of every account', async () => {
    await using database = await createTestDatabase();
    const open = (migrations: typeof PROGRAM_MIGRATIONS) =>
      openDataSource({ url: database.url, entities: PROGRAM_ENTITIES, migrations, applicationName: 'aeo-hub test' });
    const before = await open(BEFORE);
    // As that release did it.
    await before.query("INSERT INTO arrangement VALUES ('JP', '2019-05-25')");
    await before.query(SAY);
    expect(await before.query("SELECT FROM disclosure WHERE grantee = 'TRADERS' AND until_day IS NULL")).toHaveLength(
      2,
    );
    await before.destroy();

    const after = await open(PROGRAM_MIGRATIONS);
    await settleArrangements(after, [{ partner: 'JP', inForceSince: '2019-05-25' }]);
    const held =
      "SELECT account || ' ' || grantee || ' ' || from_day || ' ' || coalesce(until_day::text, '') AS row FROM disclosure ORDER BY 1";
    const grants = (await after.query<{ row: string }[]>(held)).map(({ row }) => row);
    expect(grants).toEqual([
      'GOOD JP 2020-01-01 ',
      'GOOD TRADERS 2020-01-01 ',
      'SUSPENDED JP 2020-01-01 ',
      'SUSPENDED TRADERS 2020-01-01 2021-01-01',
    ]);
    const told = `
      SELECT account || ' ' || (message ->> 'grantee') || ' ' || (message ->> 'from') || ' ' || coalesce(message ->> 'until', '') AS row
        FROM outbox, jsonb_array_elements(payload -> 'grants') AS message WHERE topic = 'disclosure' ORDER BY 1`;
    expect((await after.query<{ row: string }[]>(told)).map(({ row }) => row)).toEqual(grants);
    await after.destroy();
  });
});
