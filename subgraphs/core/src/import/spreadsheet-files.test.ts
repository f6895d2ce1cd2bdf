import { join } from 'node:path';
import { importFiles } from './import-files';
import { ImportTrial } from './import-trial';

/** Imports the text of one members file, and gives what its report refuses, rejects or warns of. */
async function reported(
  textOf: (trial: ImportTrial) => string,
): Promise<{ refusal: string | null; remarks: string[] }> {
  let result: { refusal: string | null; remarks: string[] } = { refusal: null, remarks: [] };
  await ImportTrial.run('PIP', async (trial) => {
    const [report] = await trial.import(await trial.raw('members.csv', textOf(trial)));
    const remarks = [...(report?.faults ?? []), ...(report?.warnings ?? [])];
    result = {
      refusal: report?.refusal ? `${report.refusal.code}: ${report.refusal.message}` : null,
      remarks: remarks.map(({ line, column, code, reason }) => `${line} ${column} ${code}: ${reason}`),
    };
  });
  return result;
}

/** A members file with one row, in which some columns say what a test says. */
function oneRow(trial: ImportTrial, cells: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = {
    account: 'A-1',
    legalname: 'Alpha Ltd.',
    headquarters: 'CA',
    membertype: 'EXPORTER',
    status: 'ACTIVE',
    effectiveon: '2020-01-13',
    recordedat: '2020-01-13T12:00:00Z',
  };
  const columns = trial.program.format.members.map(([, name]) => name);
  return trial.membersText(columns.map((name) => ({ ...usual, ...cells })[name] ?? '').join(','));
}

describe('a file as a spreadsheet saves it', () => {
  it('is told that its lines end with CR alone, be it short or long', async () => {
    const refusal = expect.stringMatching(/^LINE_ENDS: line 1: lines end with CR alone\. Save the file with line ends/);
    expect(await reported((trial) => `${oneRow(trial, {})}\n`.replaceAll('\n', '\r'))).toMatchObject({ refusal });
    const long = (trial: ImportTrial) => {
      const [header = '', row = ''] = oneRow(trial, {}).split('\n');
      return [header, ...Array<string>(20_000).fill(row)].join('\r');
    };
    expect(await reported(long)).toMatchObject({ refusal });
    const quoted = (trial: ImportTrial) =>
      oneRow(trial, {})
        .replaceAll(/[^,\n]+/g, '"$&"')
        .replaceAll('\n', '\r');
    expect(await reported(quoted)).toMatchObject({ refusal });
  });

  it('is told of empty columns at its end', async () => {
    const { refusal } = await reported((trial) => oneRow(trial, {}).replaceAll('\n', ',,,\n').concat(',,,'));
    expect(refusal).toMatch(/columns \d+ to \d+ are empty and without a name.*delete the columns there/);
    expect(refusal).not.toMatch(/more than once|not known/);
  });

  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('is told that its quoted cells are separated by %j', async (separator, name) => {
    const { refusal } = await reported((trial) =>
      oneRow(trial, {})
        .replaceAll(/[^,\n]+/g, '"$&"')
        .replaceAll(',', separator),
    );
    expect(refusal).toContain(`cells are separated by ${name}; separate them by commas`);
  });

  it.each(['sep=,', 'sep=;', 'SEP=,'])('is told to delete the line %s', async (line) => {
    const { refusal } = await reported((trial) => `${line}\n${oneRow(trial, {})}`);
    expect(refusal).toContain(`the first line is "${line}", which only Excel reads. Delete that line`);
  });

  it('has a name where there is none refused, and the mark of a formula that failed', async () => {
    for (const name of ['nan', 'NULL', 'n/a', '-', '#N/A', '#REF!', 'TBD', 'en trámite']) {
      const { remarks } = await reported((trial) => oneRow(trial, { legalname: name }));
      expect(remarks).toEqual([
        expect.stringMatching(/^2 legalname MISSING_VALUE: is (no name|an error of a spreadsheet)/),
      ]);
    }
    const { remarks } = await reported((trial) => oneRow(trial, { city: '#VALUE!' }));
    expect(remarks).toEqual([expect.stringContaining('2 city MISSING_VALUE: is an error of a spreadsheet (#VALUE!)')]);
    for (const name of ['Nan Foods', 'None Such Ltd.', 'Null & Söhne', 'NA Cargo']) {
      expect(await reported((trial) => oneRow(trial, { legalname: name }))).toEqual({ refusal: null, remarks: [] });
    }
  });

  it('warns of text that was encoded twice, and takes it', async () => {
    for (const [twice, once] of [
      ['BrÃ»lerie', 'Brûlerie'],
      ['MontrÃ©al', 'Montréal'],
      ['MuÃ±oz', 'Muñoz'],
      ['â‚¬uro', '€uro'],
    ]) {
      const { remarks } = await reported((trial) => oneRow(trial, { legalname: twice ?? '' }));
      expect(remarks).toEqual([expect.stringContaining(`"${twice}" for "${once}"; export the file anew as UTF-8`)]);
    }
    const names = ['Brûlerie', 'Ñandú', 'Ça va', 'Ã', 'Âge d’or', 'Straße', '株式会社'];
    for (const legalname of names) {
      expect(await reported((trial) => oneRow(trial, { legalname }))).toEqual({ refusal: null, remarks: [] });
    }
  });
});

describe('characters that cannot be seen', () => {
  const CODES = [0x200b, 0x200f, 0x061c, 0x2028, 0xfeff, 0x00ad, 0x3164, 0xe0041, 0x2060, 0x202e, 0x115f, 0x7f];

  it.each(CODES.map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCodePoint(code)]))(
    '%s is refused in a name and in a number, with its place',
    async (name, character) => {
      const inName = await reported((trial) => oneRow(trial, { legalname: `Alpha${character} Ltd.` }));
      expect(inName.remarks).toEqual([
        `2 legalname CONTROL_CHARACTER: has a character that cannot be seen, ${name}, at place 6; delete it`,
      ]);
      const inNumber = await reported((trial) => oneRow(trial, { scac: `MR${character}FW` }));
      expect(inNumber.remarks).toEqual([
        `2 scac CONTROL_CHARACTER: has a character that cannot be seen, ${name}, at place 3; delete it`,
      ]);
      const inAccount = await reported((trial) => oneRow(trial, { account: `A-1${character}` }));
      expect(inAccount.remarks).toEqual([expect.stringMatching(/^2 account CONTROL_CHARACTER/)]);
    },
  );
});

describe('two rows of a file that contradict each other', () => {
  const held = (trial: ImportTrial) =>
    trial.rows<{ line: string; code: string; detail: string }>(
      'SELECT line, code, detail FROM quarantine ORDER BY line',
    );
  const other = (line: number, columns: string) =>
    `line ${line} of the file says something else of the same record: ${columns}`;

  it.each<[string, object, object, string]>([
    ['names', { legalName: 'Alpha Ltd.' }, { legalName: 'Beta Ltd.' }, 'names, address or identifiers'],
    ['statuses', { status: 'ACTIVE' }, { status: 'SUSPENDED' }, 'status, member type, tier or validity'],
    ['lines of business', {}, { memberType: 'IMPORTER' }, 'status, member type, tier or validity'],
    [
      'validators',
      { validatedOn: '2020-01-10', revalidationDue: '2025-01-10' },
      { validatedOn: '2020-01-10', revalidationDue: '2026-01-10' },
      'when the next validation is due',
    ],
  ])('are both held, each naming the other, and the rest is applied: %s', (_, one, another, columns) =>
    ImportTrial.run('PIP', async (trial) => {
      for (const [name, rows] of [
        ['ab.csv', [one, another]],
        ['ba.csv', [another, one]],
      ] as const) {
        const file = await trial.members(name, ...rows, { account: 'A-2' });
        expect(await trial.import(file)).toMatchObject([{ outcome: 'APPLIED', read: 3, quarantined: 2 }]);
      }
      expect(await held(trial)).toEqual([
        { line: '2', code: 'CONTRADICTORY_ROWS', detail: other(3, columns) },
        { line: '3', code: 'CONTRADICTORY_ROWS', detail: other(2, columns) },
      ]);
      const [{ accounts } = { accounts: '' }] = await trial.rows<{ accounts: string }>(
        "SELECT string_agg(DISTINCT account, ' ') AS accounts FROM membership_event",
      );
      expect(accounts).toBe('A-2');
    }),
  );

  it('are held of sites and of consents too', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import([
        await trial.members('members.csv', {}),
        await trial.sites('sites.csv', { name: 'Yard' }, { name: 'Depot' }, { siteId: 'S2' }),
        await trial.consents('consents.csv', { until: '2022-01-01' }, {}, { grantee: 'KR' }),
      ]);
      expect((await held(trial)).map(({ detail }) => detail)).toEqual([
        other(3, 'name, address or identifiers'),
        other(3, 'the end of the consent'),
        other(2, 'name, address or identifiers'),
        other(2, 'the end of the consent'),
      ]);
    }));
});

test('rejected rows lie beside the imported file', () =>
  ImportTrial.run('PIP', async (trial) => {
    const file = await trial.members('members.csv', { legalName: '' });
    const [report] = await importFiles(trial.program, trial.dataSource, [file]);
    expect(report?.rejectsPath).toBe(join(trial.folder, 'members.csv.rejects.csv'));
  }));
