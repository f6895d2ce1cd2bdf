import { buildSchema, parse, validate } from 'graphql';
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY, startHub, temporaryFolder, type RunningHub } from '../hub/running-hub';
import { compileWithRelay } from './compiled-by-relay';

const run = promisify(execFile);

/** The company of the sample that all programs on the page ask about. */
const FOUND = { outcome: 'FOUND', company: { legalName: 'Maple Ridge Freightways Inc.', pip: { outcome: 'MEMBER' } } };

let hub: RunningHub;
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  hub = await startHub();
  folder = await temporaryFolder();
  // Where the programs find the libraries that they import.
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  const token = await hub.token('--role', 'partner', '--country', 'JP');
  env = { ...process.env, AEO_HUB_URL: hub.url, AEO_HUB_TOKEN: token };
  for (const [name, text] of await documentedFiles()) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await hub.stop();
});

test('curl gets the company and a receipt that verifies', async () => {
  await run('sh', ['ask.sh'], { cwd: folder, env });
  const answer = JSON.parse(await readFile(join(folder, 'answer.json'), 'utf8')) as { readonly data: object };
  expect(answer.data).toMatchObject({ company: FOUND });
  await verify(join(folder, 'answer.json'));
});

test('Python gets the company and a receipt that verifies', async () => {
  const program = await readFile(join(folder, 'ask.py'), 'utf8');
  const [, document = ''] = /QUERY = """([^]*?)"""/.exec(program) ?? [];
  const schema = buildSchema(await readFile(join(REPOSITORY, 'schema/api.graphql'), 'utf8'));
  expect(validate(schema, parse(document))).toEqual([]);
  // The suite must pass where only Node is installed; there the program's document alone is tried.
  if (!(await hasPython())) return;
  const { stdout } = await run('python3', ['ask.py'], { cwd: folder, env });
  expect(JSON.parse(stdout)).toMatchObject(FOUND);
  await verify(join(folder, 'answer.json'));
});

test('graphql-codegen writes types by which a wrong use of an answer does not compile', async () => {
  await run(join(REPOSITORY, 'node_modules/.bin/graphql-codegen'), ['--config', 'codegen.ts'], { cwd: folder, env });
  const use = (field: string) => `import type { ResultOf } from '@graphql-typed-document-node/core';
import { STANDING } from './standing';
export const since = (data: ResultOf<typeof STANDING>): string | null | undefined =>
  data.company?.company?.pip?.memberships.map((membership) => membership.${field})[0];
`;
  await writeFile(join(folder, 'src/right.ts'), use('since'));
  await writeFile(join(folder, 'src/wrong.ts'), use('until'));
  const compile = (file: string) =>
    run(process.execPath, [join(REPOSITORY, 'node_modules/typescript/bin/tsc'), ...STRICT, `src/${file}`], {
      cwd: folder,
    });
  await compile('right.ts');
  await expect(compile('wrong.ts')).rejects.toMatchObject({ stdout: expect.stringContaining("Property 'until'") });
});

test('Apollo Client gets two days right, and each response is kept with its receipt', async () => {
  const data = await printedBy('apollo.mjs');
  expect(data).toMatchObject({
    today: FOUND,
    before: { outcome: 'FOUND', company: { pip: { outcome: 'NOT_CONFIRMED' } } },
  });
});

test('urql gets the company, and the response is kept with its receipt', async () => {
  expect(await printedBy('urql.mjs')).toMatchObject({ company: FOUND });
});

test('Relay gets the company, and the response is kept with its receipt', async () => {
  await compileWithRelay(folder);
  // What Relay's Babel or SWC plugin does.
  const compiled = await readFile(join(folder, 'src/Company.js'), 'utf8');
  const artifact = "require('./__generated__/CompanyQuery.graphql.js')";
  await writeFile(join(folder, 'src/Company.js'), compiled.replace(/graphql`[^`]*`/, artifact));
  expect(await printedBy('src/Company.js')).toMatchObject({ company: FOUND });
});

const STRICT = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler'];

/** Runs a program of the page, verifies what it kept, and gives what it printed. */
async function printedBy(program: string): Promise<unknown> {
  await rm(join(folder, 'answers'), { recursive: true, force: true });
  const { stdout } = await run(process.execPath, [program], { cwd: folder, env });
  const kept = await readdir(join(folder, 'answers'));
  expect(kept).toHaveLength(1);
  await verify(join(folder, 'answers', kept[0] ?? ''));
  return JSON.parse(stdout);
}

async function verify(answer: string): Promise<void> {
  const jwks = new URL('/.well-known/jwks.json', hub.url).href;
  const command = ['gateway/dist/receipt/command/main.js', 'receipt:verify', answer, answer, '--jwks', jwks];
  await run(process.execPath, command, { cwd: REPOSITORY });
}

async function hasPython(): Promise<boolean> {
  return run('python3', ['--version']).then(
    () => true,
    () => false,
  );
}

/** The files that docs/clients.md shows, under the names that it gives them: the last name before each. */
async function documentedFiles(): Promise<readonly (readonly [name: string, text: string])[]> {
  const page = await readFile(join(REPOSITORY, 'docs/clients.md'), 'utf8');
  const parts = page.split(/^```\w*\n([^]*?)^```$/m);
  return parts.flatMap((text, at) => {
    if (at % 2 === 0) return [];
    const name = [...(parts[at - 1] ?? '').matchAll(/`([\w/.-]+\.\w+)`/g)].at(-1)?.[1];
    return name ? [[name, text] as const] : [];
  });
}
