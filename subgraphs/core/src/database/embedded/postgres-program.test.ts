import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyProgram } from './copy-program';
import { dataPlace } from './data-place';
import { postgresProgram } from './postgres-program';
import { PROGRAM_ENVIRONMENT } from './program-environment';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aeo-hub-program-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const version = (file: string) => execFileSync(file, ['--version'], { encoding: 'utf8', env: PROGRAM_ENVIRONMENT });

/** The bundled programs as npm unpacks them when it runs no install scripts: without the links between libraries. */
async function unpackWithoutLinks(): Promise<string> {
  const bundled = dirname(dirname((await postgresProgram(dataPlace(folder, () => undefined))).postgres));
  const native = join(folder, 'package/native');
  mkdirSync(dirname(native));
  writeFileSync(join(dirname(native), 'package.json'), '{ "version": "18.0.0" }');
  copyProgram(bundled, native);
  const lib = join(native, 'lib');
  for (const name of readdirSync(lib)) if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
  return native;
}

test('the bundled programs run where they are', async () => {
  const { postgres, initdb } = await postgresProgram(dataPlace(folder, () => undefined));
  expect(version(postgres)).toMatch(/^postgres \(PostgreSQL\) 18\./);
  expect(version(initdb)).toMatch(/^initdb \(PostgreSQL\) 18\./);
  expect(postgres.startsWith(folder)).toBe(false);
});

test('without the links that install scripts make, a copy beside the data is used, made once', async () => {
  const native = await unpackWithoutLinks();
  const place = dataPlace(join(folder, 'data'), () => undefined);
  const [one, two] = await Promise.all([postgresProgram(place, native), postgresProgram(place, native)]);
  expect(one).toEqual(two);
  expect(one.postgres.startsWith(join(folder, 'data/postgresql-'))).toBe(true);
  expect(version(one.initdb)).toMatch(/^initdb \(PostgreSQL\) 18\./);
  expect(readdirSync(join(folder, 'data'))).toHaveLength(1);
});

test('programs that do not run on this machine are an error that says why', async () => {
  const native = await unpackWithoutLinks();
  rmSync(join(native, 'bin/postgres'));
  await expect(
    postgresProgram(
      dataPlace(join(folder, 'data'), () => undefined),
      native,
    ),
  ).rejects.toMatchObject({
    code: 'EMBEDDED_BINARIES_UNUSABLE',
    message: expect.stringContaining('ENOENT'),
  });
});
