import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(__dirname, '..', 'dist', 'main.js');

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'sample-'))));
afterEach(() => rm(folder, { recursive: true }));

function run(args: readonly string[], node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, MAIN, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('writes nine files, shows progress apart from the summary, and ends with 0', async () => {
  const { status, stdout, stderr } = run(['--out', folder, '--companies', '40', '--seed', '3']);
  expect(stderr).toBe('40 of 40 companies (100 %)\n');
  expect(stdout).toMatch(/pip-members\.csv +│ +\d+ │/);
  expect(stdout).toMatch(/│ all +│ +40 │/);
  expect(status).toBe(0);
  expect(await readdir(folder)).toHaveLength(9);
});

// The code that is loaded takes some forty of it: with the words of the programs come their subgraphs.
test('keeps to flat memory: ten thousand companies, some fifty megabytes of rows, in a heap of 64', () => {
  const { status, stderr } = run(['--out', folder, '--companies', '10000'], ['--max-old-space-size=64']);
  expect([status, stderr]).toEqual([0, '10000 of 10000 companies (100 %)\n']);
});

test('--help tells the options', () => {
  const { status, stdout } = run(['--help']);
  expect(stdout).toContain('--companies N  how many, 12 to 2000000 (default 2000)');
  expect(status).toBe(0);
});

test.each([
  [[], 'Name the folder to write into: --out DIR.'],
  [['--out', 'x', '40'], "There is no use for '40'."],
  [['--out', 'x', '--companies', 'many'], "--companies must be a whole number, not 'many'."],
  [
    ['--out', 'x', '--companies', '5'],
    'The number of companies must be a whole number from 12 (the named ones) to 2000000, not 5.',
  ],
  [['--out', 'x', '--seed', '-1'], "Option '--seed' argument is ambiguous."],
  [['--out', 'x', '--seed=-1'], "--seed must be a whole number, not '-1'."],
  [['--out', 'x', '--sed', '1'], "Unknown option '--sed'"],
])('%j is wrong usage, and says so', (args, message) => {
  const { status, stdout, stderr } = run(args);
  expect(stderr).toContain(message);
  expect(stderr).toContain('See npm run sample -- --help.');
  expect([status, stdout]).toEqual([2, '']);
});

test('a folder that is not empty is no place for a sample', () => {
  const { status, stderr } = run(['--out', __dirname]);
  expect(stderr).toBe(`${__dirname} is not empty. Name another folder, or use --force to write into it.\n`);
  expect(status).toBe(1);
});
