import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportTrial } from './import-trial';

/** A sound row of a trial members file, as its cells stand. */
async function soundLine(trial: ImportTrial, account = 'A-1'): Promise<string> {
  await trial.members('sound.csv', { account });
  return (await trial.read('sound.csv')).split('\n')[1] ?? '';
}

async function refusalOf(trial: ImportTrial, content: string | Buffer) {
  const [report] = await trial.import(await trial.raw('hostile.csv', content));
  expect(await trial.rows('SELECT 1 FROM membership_event UNION ALL SELECT 1 FROM import_run')).toEqual([]);
  return { code: report?.refusal?.code, message: report?.refusal?.message ?? '' };
}

describe('a file that cannot be read as a whole ends in a clear error, and nothing of it is applied', () => {
  it('when it is not UTF-8, naming the line', () =>
    ImportTrial.run('PIP', async (trial) => {
      const sound = await soundLine(trial);
      const latin = Buffer.from(sound.replace('Alpha', 'Brûlerie'), 'latin1');
      expect(await refusalOf(trial, Buffer.concat([Buffer.from(trial.membersText(sound, '')), latin]))).toMatchObject({
        code: 'NOT_UTF8',
        message: expect.stringContaining('line 3: the line is not UTF-8'),
      });
    }));

  it('when it has NUL bytes, naming the line', () =>
    ImportTrial.run('PIP', async (trial) => {
      const sound = await soundLine(trial);
      expect(await refusalOf(trial, trial.membersText(sound, sound.replace('Alpha', 'Al\0pha')))).toMatchObject({
        code: 'NUL_BYTE',
        message: expect.stringContaining('line 3'),
      });
    }));

  it.each([
    ['UTF-16', Buffer.from('\uFEFFaccount,legalname\n', 'utf16le')],
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14])],
  ])('when it is %s', (_, content) =>
    ImportTrial.run('PIP', async (trial) => expect((await refusalOf(trial, content)).code).toBe('NOT_CSV')),
  );

  it('when it is empty', () =>
    ImportTrial.run('PIP', async (trial) => {
      expect((await refusalOf(trial, '')).code).toBe('FILE_EMPTY');
      expect((await refusalOf(trial, '\uFEFF\r\n\r\n')).code).toBe('FILE_EMPTY');
    }));

  it('when a column is missing, doubled or unknown, naming it and what is expected', () =>
    ImportTrial.run('PIP', async (trial) => {
      const header = trial.membersText();
      expect(await refusalOf(trial, header.replace(',legalname', ''))).toMatchObject({
        code: 'COLUMN_MISSING',
        message: expect.stringMatching(
          /missing: legalname\. A members file of PIP has exactly these columns.*recordedat/,
        ),
      });
      expect(await refusalOf(trial, `${header},Status`)).toMatchObject({
        code: 'COLUMN_DOUBLED',
        message: expect.stringContaining('more than once: status'),
      });
      expect(await refusalOf(trial, `${header},surprise`)).toMatchObject({
        code: 'COLUMN_UNKNOWN',
        message: expect.stringContaining('not known: "surprise"'),
      });
      expect(await refusalOf(trial, `${header.replace(',status', ',statue')}`)).toMatchObject({
        code: 'COLUMN_MISSING',
        message: expect.stringContaining('missing: status; not known: "statue"'),
      });
    }));

  it('when it has no header of the program, or other separators', () =>
    ImportTrial.run('PIP', async (trial) => {
      expect((await refusalOf(trial, 'one,two,three\n1,2,3\n')).code).toBe('HEADER_NOT_RECOGNISED');
      expect((await refusalOf(trial, await soundLine(trial))).code).toBe('HEADER_NOT_RECOGNISED');
      expect(await refusalOf(trial, trial.membersText().replaceAll(',', ';'))).toMatchObject({
        code: 'HEADER_NOT_RECOGNISED',
        message: expect.stringContaining('separated by semicolons'),
      });
    }));

  it('when a quote is not closed', () =>
    ImportTrial.run('PIP', async (trial) => {
      const sound = await soundLine(trial);
      expect(
        await refusalOf(trial, trial.membersText(sound, sound.replace('Alpha Ltd.', '"Alpha Ltd.'), sound)),
      ).toMatchObject({
        code: 'QUOTE_MISPLACED',
        message: expect.stringContaining('line 3'),
      });
    }));

  it('when it has a line of 100 MB, without filling the memory', () =>
    ImportTrial.run('PIP', async (trial) => {
      const path = join(trial.folder, 'long.csv');
      const file = await open(path, 'w');
      await file.write(`${trial.membersText(await soundLine(trial))}\n`);
      const megabyte = Buffer.alloc(1_000_000, 'x');
      for (let written = 0; written < 100; written += 1) await file.write(megabyte);
      await file.close();
      const before = process.memoryUsage().rss;
      const [report] = await trial.import(path);
      expect(report?.refusal).toMatchObject({ code: 'RECORD_TOO_LARGE', line: 3 });
      expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
    }));

  it('when all its rows are of one account', () =>
    ImportTrial.run('PIP', async (trial) => {
      const sound = await soundLine(trial);
      expect((await refusalOf(trial, trial.membersText(...Array<string>(10_001).fill(sound)))).code).toBe(
        'TOO_MANY_ROWS_OF_ONE_ACCOUNT',
      );
    }));

  it('when it changes after it was opened', () =>
    ImportTrial.run('PIP', async (trial) => {
      const path = await trial.members('members.csv', {});
      const other = trial.dataSource.createQueryRunner();
      await other.query("SELECT pg_advisory_lock(hashtextextended('aeo-hub history', 0))");
      const change = async () => {
        await trial.members('members.csv', {}, { account: 'A-2' });
        await other.query('SELECT pg_advisory_unlock_all()');
        await other.release();
      };
      const [report] = await trial.import(path, { onWait: () => void change() });
      expect(report).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'FILE_CHANGED' } });
      expect(await trial.rows('SELECT 1 FROM membership_event')).toEqual([]);
    }));

  it('when it is a folder', () =>
    ImportTrial.run('PIP', async (trial) => {
      const [report] = await trial.import(trial.folder);
      expect(report?.refusal?.code).toBe('FILE_UNREADABLE');
    }));
});

describe('a file that looks odd is read all the same', () => {
  it('with a byte order mark, CRLF, quoted line ends, columns in another order and no line end at its end', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.members('plain.csv', {
        legalName: 'Alpha,\r\n  Beta',
        addressLines: '1 Main St\nUnit 2',
        addressCountry: 'CA',
      });
      const [header = '', ...lines] = (await trial.read('plain.csv')).trimEnd().split('\n');
      const records = [header, lines.join('\n')].map((line) =>
        line
          .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
          .toReversed()
          .join(','),
      );
      const [report] = await trial.import(await trial.raw('odd.csv', `\uFEFF${records.join('\r\n')}`));
      expect(report).toMatchObject({ outcome: 'APPLIED', applied: 1 });
      expect(await trial.rows(`SELECT legal_name, address->'lines' AS lines FROM particulars`)).toEqual([
        { legal_name: 'Alpha, Beta', lines: ['1 Main St', 'Unit 2'] },
      ]);
    }));

  it('with a header and no row: nothing happens, and it is no first load', () =>
    ImportTrial.run('PIP', async (trial) => {
      const [report] = await trial.import(await trial.members('none.csv'));
      expect(report).toMatchObject({ outcome: 'APPLIED', read: 0 });
      await trial.import(await trial.members('members.csv', {}));
      expect(await trial.rows('SELECT known_from FROM membership_event')).toEqual([
        { known_from: new Date('2020-01-13T12:00:00Z') },
      ]);
    }));
});
