import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { particulars } from './test-registry/particulars';
import { openTestRegistry, type TestRegistry } from './test-registry/open-test-registry';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The executable as it is installed; what a test starts as a process runs from dist. */
function run(url: string, ...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, REGISTRY_DATABASE_URL: url };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(__dirname, '../dist/main.js'), ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('the registry’s command line', () => {
  let hub: TestRegistry;

  beforeAll(async () => {
    hub = await openTestRegistry();
    const DUNS = ['DUNS', '150483782'] as const;
    await hub.say('PIP', particulars('1', { identifiers: [['BUSINESS_NUMBER', '712003144'], DUNS] }));
    await hub.say('CTPAT', particulars('2', { identifiers: [['BUSINESS_NUMBER', '804551208'], DUNS] }));
    await hub.catchUp();
  });

  afterAll(() => hub.close());

  test('lists a clash with both sides, merges, shows the evidence, splits again', async () => {
    const clashes = await run(hub.url, 'clashes');
    expect(clashes.out).toContain('DUNS 150483782');
    expect(clashes.out).toContain('BUSINESS_NUMBER 712003144');
    expect(clashes.out).toContain('CTPAT:2 claims it since 2020-01-01T00:00:00.000Z: file members.csv account 2');
    expect(clashes.out).toContain('Open clashes: 1.');
    const companies = [...clashes.out.matchAll(/Company ([0-9a-f-]{36})/g)].map(([, id]) => id ?? '');
    expect(companies).toHaveLength(2);

    const why = ['--by', 'officer Tremblay', '--why', 'one register entry'];
    const merged = await run(hub.url, 'merge', ...companies, ...why);
    expect(merged).toMatchObject({ code: 0, err: '' });
    const company = /Company ([0-9a-f-]{36}): CTPAT:2, PIP:1/.exec(merged.out)?.[1] ?? '';
    expect(companies).toContain(company);
    expect((await run(hub.url, 'clashes')).out).toBe('No clash is open.\n');
    expect((await run(hub.url, 'show', company)).out).toMatch(/CTPAT:2 since .*: united with PIP:1 by decision \d+/);

    const split = await run(hub.url, 'split', company, 'CTPAT:2', ...why);
    expect(split.out.match(/Company [0-9a-f-]{36}: /g)).toHaveLength(2);
  });

  test.each([
    ['nothing at all', [], 2, 'Name a command.'],
    ['a command there is not', ['drop'], 2, 'There is no command "drop".'],
    ['an option there is not', ['clashes', '--force'], 2, '--force'],
    ['a merge of one', ['merge', 'x', '--by', 'a', '--why', 'b'], 2, 'Name two companies'],
    ['a merge by nobody', ['merge', 'x', 'y', '--why', 'b'], 2, '--by WHO'],
    ['a split without a reason', ['split', 'x', 'PIP:1', '--by', 'a'], 2, '--why TEXT'],
    ['an account of no program', ['split', 'x', 'FAST:1', '--by', 'a', '--why', 'b'], 2, 'PROGRAM:NUMBER'],
    [
      'a company nobody knows',
      ['merge', 'x', 'y', '--by', 'a', '--why', 'b'],
      1,
      'No account belongs to a company with the companyId x',
    ],
  ])('refuses %s', async (_, args, code, message) => {
    const ran = await run(hub.url, ...args);
    expect(ran).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
    expect(ran.err.includes('Usage:')).toBe(code === 2);
  });

  test('tells how it is used when asked', async () => {
    expect(await run(hub.url, '--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('split COMPANY_ID ACCOUNT...'),
    });
  });
});
