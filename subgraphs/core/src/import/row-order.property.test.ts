import fc from 'fast-check';
import { MEMBERSHIP_STATUSES } from '../membership';
import { ImportTrial } from './import-trial';

const DAYS = ['2020-01-13', '2021-03-01', '2022-05-01'];
const RECORDS = ['2020-01-14T12:00:00Z', '2022-05-02T12:00:00Z', '2022-05-02T12:00:00Z', '2023-01-01T00:00:00Z'];
const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);

const memberRow = fc.record({
  account: oneOf('A-1', 'A-2'),
  legalName: oneOf('Alpha Ltd.', 'Alpha Ltd.', 'Beta Ltd.'),
  status: oneOf('ACTIVE', 'ACTIVE', ...MEMBERSHIP_STATUSES),
  memberType: oneOf('EXPORTER', 'EXPORTER', 'EXPORTER', 'IMPORTER'),
  effectiveOn: oneOf(...DAYS),
  recordedAt: oneOf(...RECORDS),
  validatedOn: oneOf('', '', ...DAYS),
  revalidationDue: oneOf('', '2027-01-01', '2028-01-01'),
  counterpartAccount: oneOf('', '', 'CT-1', 'CT-2'),
  harmonizedSince: oneOf(...DAYS),
  pointOfContact: oneOf('', 'The desk'),
});
const siteRow = fc.record({
  account: oneOf('A-1', 'A-2'),
  siteId: oneOf('S1', 'S2'),
  name: oneOf('Yard', 'Depot'),
  recordedAt: oneOf(...RECORDS),
  validatedBy: oneOf('PIP', 'CTPAT'),
  validatedOn: oneOf(...DAYS),
});
const consentRow = fc.record({
  account: oneOf('A-1', 'A-2'),
  grantee: oneOf('JP', 'TRADERS'),
  since: oneOf(...DAYS),
  until: oneOf('', '2022-06-01', '2023-06-01'),
  recordedAt: oneOf(...RECORDS),
});
const few = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 6 });
/** In which order the rows of each file, and the files, come the second time. */
const order = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });

/** Rows without what none of them means. */
const meant = (row: Record<string, string>) => {
  const { validatedOn, revalidationDue, counterpartAccount, harmonizedSince, pointOfContact, ...rest } = row;
  return {
    ...rest,
    validatedOn: validatedOn ?? '',
    ...(validatedOn && { revalidationDue }),
    ...(counterpartAccount && { counterpartAccount, harmonizedSince, pointOfContact }),
  };
};

function shuffled<Item>(items: readonly Item[], keys: readonly number[]): readonly Item[] {
  return items
    .map((item, at) => ({ item, key: (keys[at % keys.length] ?? 0) * (at + 1) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** What is on record and held, but for the names and lines of the files, which are another. */
async function contentsOf(trial: ImportTrial): Promise<unknown> {
  const text = JSON.stringify(await trial.contents());
  const contents = JSON.parse(text, (key, value: unknown) =>
    [
      'source',
      'line',
      'file_name',
      'known_from',
      'knownFrom',
      'memberKnownFrom',
      'member_known_from',
      'detail',
    ].includes(key)
      ? undefined
      : value,
  ) as Record<string, readonly unknown[]>;
  return Object.fromEntries(
    Object.entries(contents).map(([table, rows]) => [table, rows.map((row) => JSON.stringify(row)).toSorted()]),
  );
}

async function imported(files: (trial: ImportTrial) => Promise<readonly string[]>): Promise<unknown> {
  let result: unknown;
  await ImportTrial.run('PIP', async (trial) => {
    const reports = await trial.import(await files(trial), { acceptValid: true });
    const counts = reports
      .map(({ kind, read, applied, unchanged, quarantined }) =>
        JSON.stringify([kind, read, applied, unchanged, quarantined]),
      )
      .toSorted();
    result = { counts, contents: await contentsOf(trial) };
  });
  return result;
}

describe('the order of rows in a file, and of files in a command', () => {
  it('decides on nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        few(memberRow),
        few(memberRow),
        few(siteRow),
        few(consentRow),
        order,
        async (members, more, sites, consents, keys) => {
          const inOrder = (shuffle: <Item>(items: readonly Item[]) => readonly Item[]) => async (trial: ImportTrial) =>
            shuffle([
              await trial.members('a.csv', ...shuffle(members.map(meant))),
              await trial.members('b.csv', ...shuffle(more.map(meant))),
              await trial.sites('sites.csv', ...shuffle(sites)),
              await trial.consents('consents.csv', ...shuffle(consents)),
            ]);
          const once = await imported(inOrder((items) => items));
          const again = await imported(inOrder((items) => shuffled(items, keys)));
          expect(again).toEqual(once);
        },
      ),
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 0) / 50) },
    );
  }, 1_800_000);
});
