import { chmod, readdir, stat } from 'node:fs/promises';
import { ImportTrial } from './import-trial';

describe('a file with bad rows', () => {
  it('is not applied at all, and every bad row is told with line, column, value and reason', () =>
    ImportTrial.run('PIP', async (trial) => {
      const path = await trial.members(
        'members.csv',
        {},
        { account: 'A-2', effectiveOn: '2023-02-29', recordedAt: 'yesterday', headquarters: 'UK' },
        { account: 'A-3', BUSINESS_NUMBER: '123456783' },
      );
      const [report] = await trial.import(path);
      expect(report).toMatchObject({ outcome: 'REJECTED', read: 3, applied: 0, unchanged: 0, rejected: 2 });
      expect(report?.faults.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
        [3, 'headquarters', 'UK', 'UNKNOWN_COUNTRY'],
        [3, 'effectiveon', '2023-02-29', 'INVALID_DATE'],
        [3, 'recordedat', 'yesterday', 'INVALID_INSTANT'],
        [4, 'business_number', '123456783', 'INVALID_IDENTIFIER'],
      ]);
      expect(report?.faults[3]?.reason).toContain('check digit');
      expect(await trial.rows('SELECT 1 FROM membership_event UNION ALL SELECT 1 FROM import_run')).toEqual([]);
    }));

  it('has its good rows applied when asked to, and its bad rows written to be mended and imported', () =>
    ImportTrial.run('PIP', async (trial) => {
      const path = await trial.members(
        'members.csv',
        {},
        { account: 'A-2', legalName: 'Béta, "Ltd"', headquarters: 'UK' },
        { account: 'A-3', legalName: '=HYPERLINK("http://x")' },
      );
      const [report] = await trial.import(path, { acceptValid: true });
      expect(report).toMatchObject({ outcome: 'APPLIED', read: 3, applied: 1, rejected: 2 });

      const rejects = await trial.read('members.csv.rejects.csv');
      expect(rejects.startsWith('\uFEFFaccount,legalname,')).toBe(true);
      expect(rejects.split('\r\n')[0]).toMatch(/,reject_reason$/);
      expect(rejects).toContain('"Béta, ""Ltd"""');
      expect(rejects).toContain(',"UNKNOWN_COUNTRY: headquarters is not an ISO 3166-1 alpha-2 code, as CA, US or MX"');

      const mended = rejects.replace(',UK,', ',CA,').replace(`"'=HYPERLINK(""http://x"")"`, 'Gamma');
      const [again] = await trial.import(await trial.raw('mended.csv', mended));
      expect(again).toMatchObject({ outcome: 'APPLIED', read: 2, applied: 2, rejected: 0 });
      expect(await trial.rows('SELECT account, legal_name FROM particulars ORDER BY account')).toEqual([
        { account: 'A-1', legal_name: 'Alpha Ltd.' },
        { account: 'A-2', legal_name: 'Béta, "Ltd"' },
        { account: 'A-3', legal_name: 'Gamma' },
      ]);
      const [whole] = await trial.import(path, { acceptValid: true });
      expect(whole).toMatchObject({ applied: 0, unchanged: 1, rejected: 2 });
    }));

  it('calculates nothing in a spreadsheet, and says the same again when it comes back as it is', () =>
    ImportTrial.run('PIP', async (trial) => {
      const formula = {
        legalName: "=cmd|' /C calc'!A0",
        tradeNames: '+1',
        city: '-1',
        region: '@x',
        pointOfContact: "'+1 905",
        counterpartAccount: 'CT-9',
        harmonizedSince: '2020-02-01',
      };
      const [first] = await trial.import(await trial.members('members.csv', { ...formula, addressCountry: 'CA' }));
      const rejects = await trial.read('members.csv.rejects.csv');
      expect(rejects).not.toMatch(/(^|[,"\n])[=+\-@]/);
      expect(rejects).toContain(`,'=cmd|' /C calc'!A0,'+1,`);
      const [again] = await trial.import(await trial.raw('members.csv', rejects));
      expect(again?.faults).toEqual(first?.faults);
      expect(again?.faults.map(({ column, code }) => [column, code])).toEqual(
        ['legalname', 'tradenames', 'city', 'region'].map((column) => [column, 'FORMULA_CELL']),
      );

      const meant = rejects
        .replace(`,'=cmd`, `,''=cmd`)
        .replace(`,'+1,`, ',,')
        .replace(`,'-1,`, ',,')
        .replace(`,'@x,`, ',,');
      const [mended] = await trial.import(await trial.raw('mended.csv', meant));
      expect(mended).toMatchObject({ outcome: 'APPLIED', applied: 1 });
      expect(await trial.rows('SELECT legal_name FROM particulars')).toEqual([{ legal_name: formula.legalName }]);
    }));

  it('never takes the place of a file that is there, but is not written twice', () =>
    ImportTrial.run('PIP', async (trial) => {
      const name = 'members.csv.rejects.csv';
      const bad = await trial.members('members.csv', { headquarters: 'UK' });
      const [first] = await trial.import(bad);
      expect(first?.rejectsPath).toBe(`${trial.folder}/${name}`);
      const [same] = await trial.import(bad);
      expect(same?.rejectsPath).toBe(first?.rejectsPath);

      await trial.raw(name, 'half mended');
      await trial.raw(`${name}.partial-999999999`, 'of a process that was killed');
      const [other] = await trial.import(bad);
      expect(other?.refusal).toBeNull();
      expect(other?.rejectsPath).toBe(`${trial.folder}/members.csv.rejects-2.csv`);
      expect(await trial.read(name)).toBe('half mended');
      expect(await trial.read('members.csv.rejects-2.csv')).toContain('UNKNOWN_COUNTRY');
      expect((await readdir(trial.folder)).toSorted()).toEqual(['members.csv', 'members.csv.rejects-2.csv', name]);
    }));

  describe('has rejects that only their owner reads', () => {
    const umask = process.umask();
    afterEach(() => process.umask(umask));

    const name = 'members.csv.rejects.csv';
    const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

    it.each([0o000, 0o022, 0o277])('under the umask %o', (mask) =>
      ImportTrial.run('PIP', async (trial) => {
        const bad = await trial.members('members.csv', { headquarters: 'UK' });
        process.umask(mask);
        await trial.import(bad);
        expect(await modeOf(`${trial.folder}/${name}`)).toBe('600');
      }),
    );

    it('where others could read the same file, or what a killed process with the same number left', () =>
      ImportTrial.run('PIP', async (trial) => {
        const bad = await trial.members('members.csv', { headquarters: 'UK' });
        await trial.import(bad);
        await chmod(`${trial.folder}/${name}`, 0o644);
        await chmod(await trial.raw(`${name}.partial-${process.pid}`, 'left'), 0o666);
        const [report] = await trial.import(bad);
        expect(report?.rejectsPath).toBe(`${trial.folder}/${name}`);
        expect(await modeOf(`${trial.folder}/${name}`)).toBe('600');
        expect((await readdir(trial.folder)).toSorted()).toEqual(['members.csv', name]);
      }));

    it('beside a file of another user, which stays as it is', () =>
      ImportTrial.run('PIP', async (trial) => {
        const bad = await trial.members('members.csv', { headquarters: 'UK' });
        await chmod(await trial.raw(name, 'half mended'), 0o644);
        await chmod(await trial.raw(`${name}.partial-${process.pid}`, 'left'), 0o666);
        await trial.import(bad);
        expect(await modeOf(`${trial.folder}/${name}`)).toBe('644');
        expect(await modeOf(`${trial.folder}/members.csv.rejects-2.csv`)).toBe('600');
      }));
  });

  it('leaves no rejects file when there is none to write, nor half of one when it cannot be read', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('good.csv', {}));
      await expect(stat(`${trial.folder}/good.csv.rejects.csv`)).rejects.toThrow('ENOENT');
      await trial.members('bad.csv', { headquarters: 'UK' });
      const text = await trial.read('bad.csv');
      const [report] = await trial.import(await trial.raw('torn.csv', `${text}"open`));
      expect(report).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'QUOTE_MISPLACED' } });
      await expect(trial.read('torn.csv.rejects.csv')).rejects.toThrow('ENOENT');
      expect((await trial.rows('SELECT 1 FROM import_run')).length).toBe(1);
    }));

  it('says so when the rejects cannot be written, and applies nothing', () =>
    ImportTrial.run('PIP', async (trial) => {
      const path = await trial.members('members.csv', {}, { account: 'A-2', headquarters: 'UK' });
      const [report] = await trial.import(path, { acceptValid: true, rejectsPath: () => '/nowhere/rejects.csv' });
      expect(report).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'REJECTS_NOT_WRITTEN' } });
      expect(await trial.rows('SELECT 1 FROM membership_event')).toEqual([]);
    }));

  it('keeps the first twenty faults for the screen, and all rows in the rejects', () =>
    ImportTrial.run('PIP', async (trial) => {
      const bad = Array.from({ length: 50 }, (_, at) => ({ account: `A-${at}`, headquarters: 'UK', status: 'gone' }));
      const [report] = await trial.import(await trial.members('members.csv', ...bad));
      expect(report?.rejected).toBe(50);
      expect(report?.faults).toHaveLength(20);
      expect((await trial.read('members.csv.rejects.csv')).trimEnd().split('\r\n')).toHaveLength(51);
    }));
});
