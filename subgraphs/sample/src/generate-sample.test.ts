import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSample, GENERATOR_VERSION, MAX_COMPANIES } from '.';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'sample-'))));
afterEach(() => rm(folder, { recursive: true }));

const FILES = ['pip', 'ctpat', 'mexican-aeo'].flatMap((program) =>
  ['members', 'sites', 'consents'].map((kind) => `${program}-${kind}.csv`),
);

async function generate(name: string, companies: number, seed: number): Promise<Record<string, string>> {
  const outDir = join(folder, name);
  await generateSample({ companies, seed, outDir });
  expect((await readdir(outDir)).toSorted()).toEqual(FILES.toSorted());
  return Object.fromEntries(
    await Promise.all(FILES.map(async (file) => [file, await readFile(join(outDir, file), 'utf8')] as const)),
  );
}

const digest = (files: Record<string, string>) =>
  createHash('sha256')
    .update(FILES.map((file) => files[file]).join('\n'))
    .digest('hex');

test('the same number and seed give the same bytes, on every machine and day', async () => {
  const files = await generate('a', 300, 1);
  expect(await generate('b', 300, 1)).toEqual(files);
  // Where this changes, samples already made cannot be made again: raise the generator's version with it.
  expect([GENERATOR_VERSION, digest(files)]).toEqual([
    2,
    'eed8c0a84aed745a027f53eb922b1579f941f777de9d832c9eda24e010740720',
  ]);
});

test('another seed gives other companies, after the same named ones', async () => {
  const [one, two] = [await generate('one', 40, 1), await generate('two', 40, 2)];
  for (const file of FILES) expect(two[file]).not.toBe(one[file]);
  const named = (files: Record<string, string>) => files['pip-members.csv']?.split('\n').slice(0, 13);
  expect(named(two)).toEqual(named(one));
});

test('a larger sample begins with the rows of the smaller one', async () => {
  const [small, large] = [await generate('small', 150, 9), await generate('large', 400, 9)];
  for (const file of FILES) {
    expect(large[file]?.startsWith(small[file] ?? '-')).toBe(true);
    expect(large[file]?.length).toBeGreaterThan(small[file]?.length ?? 0);
  }
});

test('tells what it wrote and how far it is', async () => {
  const report = jest.fn();
  const { files, mix } = await generateSample({ companies: 2100, outDir: folder, report });
  expect(report.mock.calls).toEqual([
    [1000, 2100],
    [2000, 2100],
    [2100, 2100],
  ]);
  expect(files.map(({ path }) => path)).toEqual(FILES.map((file) => join(folder, file)));
  for (const { path, rows, bytes } of files) {
    const text = await readFile(path);
    expect(text.length).toBe(bytes);
    expect(text.toString().split('\n').length).toBe(rows + 2);
  }
  expect(mix.companies).toBe(2100);
});

test('a folder that is not empty is left alone, unless told otherwise', async () => {
  await writeFile(join(folder, 'mine.txt'), 'mine');
  await expect(generateSample({ companies: 12, outDir: folder })).rejects.toMatchObject({
    code: 'OUT_DIR_NOT_EMPTY',
    message: `${folder} is not empty. Name another folder, or use --force to write into it.`,
  });
  expect(await readdir(folder)).toEqual(['mine.txt']);
  await generateSample({ companies: 12, outDir: folder, force: true });
  expect((await readdir(folder)).toSorted()).toEqual([...FILES, 'mine.txt'].toSorted());
  expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
});

test('a folder that cannot be made ends in a clear error', async () => {
  await writeFile(join(folder, 'file'), '');
  const outDir = join(folder, 'file', 'below');
  await expect(generateSample({ companies: 12, outDir })).rejects.toMatchObject({
    code: 'OUT_DIR_UNUSABLE',
    message: expect.stringContaining(`Cannot write to ${outDir}: ENOTDIR`),
  });
});

test('a file that cannot be written ends in a clear error, and what is unfinished is not taken for a sample', async () => {
  await mkdir(join(folder, 'ctpat-members.csv'));
  await expect(generateSample({ companies: 12, outDir: folder, force: true })).rejects.toMatchObject({
    code: 'WRITE_FAILED',
    message: expect.stringContaining('What is there is unfinished.'),
  });
  expect(await readdir(folder)).toContain('mexican-aeo-members.csv.part');
  expect(await readdir(folder)).not.toContain('mexican-aeo-members.csv');
});

test.each([
  [{ companies: 11 }, 'WRONG_COMPANIES'],
  [{ companies: 12.5 }, 'WRONG_COMPANIES'],
  [{ companies: MAX_COMPANIES + 1 }, 'WRONG_COMPANIES'],
  [{ seed: -1 }, 'WRONG_SEED'],
  [{ seed: 2 ** 32 }, 'WRONG_SEED'],
])('%j is refused before anything is written', async (options, code) => {
  await expect(generateSample({ ...options, outDir: join(folder, 'none') })).rejects.toMatchObject({ code });
  expect(await readdir(folder)).toEqual([]);
});
