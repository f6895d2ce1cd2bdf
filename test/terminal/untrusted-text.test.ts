import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestDatabase } from '@aeo-hub/core/database';
import { pipImport } from '@aeo-hub/pip';
import { REPOSITORY, temporaryFolder } from '../hub/running-hub';

const run = promisify(execFile);

/** Clears the screen, colours, writes from right to left, sets the window's title, and begins a line of its own. */
const STEERING = '\u001b[2J\u009b31m\u202e\u2066\u001b]0;title\u0007\r\nThe audit is sound';
const SHOWN = String.raw`\u001b[2J\u009b31m\u202e\u2066\u001b]0;title\u0007\u000d\u000aThe audit is sound`;

/** All that steers a terminal, but the line feeds at the ends of our own lines. */
const OBEYED = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u;

describe('a terminal is not steered by', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** All that a command prints; it must show the text, and never so that a terminal obeys it. */
  const printed = async (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const options = { cwd: folder, env: { ...process.env, GATEWAY_KEYS_DIR: join(folder, 'keys'), ...env } };
    const said = await run(process.execPath, [join(REPOSITORY, script), ...args], options).then(
      ({ stdout, stderr }) => stdout + stderr,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
    expect(said).not.toMatch(OBEYED);
    expect(said).not.toMatch(/^The audit is sound/m);
    return said;
  };

  /** A consents file of PIP with that name, and rows of these accounts. */
  const consents = async (name: string, ...rows: readonly string[]): Promise<string> => {
    const header = pipImport.format.consents.map(([, column]) => column).join(',');
    await writeFile(join(folder, name), [header, ...rows, ''].join('\n'));
    return name;
  };
  const row = (account: string, since: string) => `${account},JP,${since},,2024-01-01T00:00:00Z`;

  it('the name of a file that is imported, rejected, held in quarantine, or not there', async () => {
    await using server = await createTestDatabase();
    const operate = (...args: string[]) =>
      printed('subgraphs/operator/dist/main.js', args, { DATABASE_URL: server.url });
    const applied = await consents(`${STEERING} 1.csv`, row('PIP-1', '2012-05-07'));
    expect(await operate('import', 'pip', applied)).toContain(`│ ${SHOWN} 1.csv │ consents │`);
    const rejected = await consents(`${STEERING} 2.csv`, row('PIP-2', STEERING.replaceAll(/[\r\n]/g, '')));
    const said = await operate('import', 'pip', rejected);
    expect(said).toContain(`${SHOWN} 2.csv: line 2, consent_given_on "\\u001b[2J`);
    expect(said).toContain(`${SHOWN} 2.csv.rejects.csv, to be mended`);
    const held = await consents(`${STEERING} 3.csv`, row('PIP-1', '2011-01-01'));
    await operate('import', 'pip', held);
    expect(await operate('quarantine', 'list')).toContain(String.raw`file "\u001b[2J`);
    expect(await operate('import', 'pip', `${STEERING} 4.csv`)).toContain(SHOWN);
    const unknown = join(folder, `${STEERING} 5.csv`);
    await writeFile(unknown, `\u009b31m,\u202e\nx,y\n`);
    expect(await operate('import', 'pip', unknown)).toContain(`${SHOWN} 5.csv`);
  });

  it.each([
    ['quarantine', 'subgraphs/operator/dist/main.js', ['quarantine', 'list', STEERING]],
    ['formats', 'subgraphs/operator/dist/main.js', ['formats', STEERING]],
    ['sample', 'subgraphs/sample/dist/main.js', ['--out', 'sample', '--companies', STEERING]],
    ['registry', 'subgraphs/registry/dist/main.js', [STEERING]],
    ['token', 'gateway/dist/demo-issuer/main.js', ['token', '--role', 'analyst', '--certificate', STEERING]],
    ['receipt:verify', 'gateway/dist/receipt/command/main.js', ['receipt:verify', STEERING, 'answer.json']],
    ['receipt:row', 'gateway/dist/receipt/command/main.js', ['receipt:row', STEERING, 'answer.json', '0']],
    ['keys', 'gateway/dist/signing-keys/main.js', [STEERING]],
    ['audit:verify', 'gateway/dist/audit/main.js', ['audit:verify', '--checkpoints', STEERING]],
    ['gateway', 'gateway/dist/main.js', [STEERING]],
    ['start', 'gateway/dist/standalone/main.js', [STEERING]],
    ['schema', 'schema/dist/generate.js', [STEERING]],
  ] as const)('what %s is given', async (_, script, args) => {
    expect(await printed(script, args)).toContain(SHOWN);
  });

  it('settings from the environment', async () => {
    const env = { TRUSTED_ISSUERS_FILE: STEERING, LOG_LEVEL: STEERING, PORT: STEERING };
    expect(await printed('gateway/dist/main.js', ['serve'], env)).toContain('PORT="');
  });

  it('a receipt and the answer that it is shown with', async () => {
    await mkdir(join(folder, STEERING));
    const path = join(STEERING, 'answer.json');
    await writeFile(join(folder, path), JSON.stringify({ data: {}, [STEERING]: 1, extensions: { receipt: {} } }));
    expect(await printed('gateway/dist/receipt/command/main.js', ['receipt:verify', path, path])).toContain(SHOWN);
  });
});
