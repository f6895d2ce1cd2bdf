import { firstDayOf } from '@aeo-hub/core/calendar';
import { PUBLIC } from '@aeo-hub/core/caller';
import { createTestDatabase, openDataSource } from '@aeo-hub/core/database';
import { SubgraphServer } from '@aeo-hub/core/subgraph';
import { ctpatImport } from '@aeo-hub/ctpat';
import { mexicanAeoImport } from '@aeo-hub/mexican-aeo';
import { mra } from '@aeo-hub/mra';
import { pipImport } from '@aeo-hub/pip';

interface InForce {
  readonly program: { readonly code: string };
  readonly partnerCountry: string;
  readonly inForceSince: string;
}

/** Every arrangement in force as mra tells of it; of several with one partner the first. */
async function toldByMra(): Promise<readonly string[]> {
  await using database = await createTestDatabase();
  const { entities, migrations } = mra;
  const dataSource = await openDataSource({ url: database.url, entities, migrations, applicationName: 'test' });
  const server = await SubgraphServer.start(mra, dataSource);
  try {
    const query = '{ arrangements(status: IN_FORCE) { program { code } partnerCountry inForceSince } }';
    const { data } = await server.execute({ query }, { requestId: 'test', language: 'en', caller: PUBLIC });
    const told = data?.['arrangements'] as readonly InForce[];
    const days = new Map<string, string>();
    for (const { program, partnerCountry, inForceSince } of told) {
      const key = `${program.code} ${partnerCountry}`;
      const day = firstDayOf(inForceSince);
      const known = days.get(key);
      if (known === undefined || day < known) days.set(key, day);
    }
    return [...days].map(([key, day]) => `${key} ${day}`).toSorted();
  } finally {
    await server.close();
  }
}

it('programs tell members to exactly those partners with whom mra says they have an arrangement, from the same day', async () => {
  const held = [pipImport, ctpatImport, mexicanAeoImport].flatMap(({ rules: { program, arrangements } }) =>
    arrangements.map(({ partner, inForceSince }) => `${program} ${partner} ${inForceSince}`),
  );
  expect(held.length).toBeGreaterThan(20);
  expect(held.toSorted()).toEqual(await toldByMra());
});
