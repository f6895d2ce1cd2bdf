import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateSample } from '@aeo-hub/sample';
import { ANSWERS, ask, MAPLE, MAPLE_IS_A_MEMBER, startHub, type StartedHub } from './started-hub.test-kit';

const TEST_TIMEOUT_MS = 120_000;

/** What a test started; what it leaves running is stopped after it. */
const hubs: StartedHub[] = [];

function start(...how: Parameters<typeof startHub>): StartedHub {
  const hub = startHub(...how);
  hubs.push(hub);
  return hub;
}

async function newDataFolder(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'aeo-hub-start-'));
  // So that root's PostgreSQL, which runs as nobody, can enter it.
  await chmod(dataDir, 0o755);
  return dataDir;
}

async function removeDataFolder(dataDir: string): Promise<void> {
  for (const hub of hubs.splice(0)) {
    hub.process.kill('SIGTERM');
    await hub.exitCode;
  }
  await rm(dataDir, { recursive: true, force: true });
}

/** No server of the data folder is left behind. */
function isStopped(dataDir: string): boolean {
  return !existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'));
}

describe('npm start, on one data folder', () => {
  let dataDir: string;
  let hub: StartedHub;

  beforeAll(async () => {
    dataDir = await newDataFolder();
    hub = start(dataDir);
    await hub.prints(ANSWERS);
  }, TEST_TIMEOUT_MS);

  afterAll(() => removeDataFolder(dataDir), TEST_TIMEOUT_MS);

  test(
    'fills an empty hub, and answers the question it offers',
    async () => {
      expect(hub.printed()).toContain('Writing a sample of 12 fictional companies');
      const [, body = ''] = await hub.prints(
        /^curl -s http\S+\/graphql -H 'content-type: application\/json' -H 'authorization: Bearer \S+' -d '(.+)'$/m,
      );
      expect(await ask(hub, JSON.parse(body).query)).toMatchObject({
        data: { company: { outcome: 'FOUND', company: { legalName: 'Maple Ridge Freightways Inc.' } } },
      });
      expect(isStopped(dataDir)).toBe(false);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    'says how to get the token of another caller, in a way that works',
    async () => {
      const [, url = ''] = await hub.prints(ANSWERS);
      const [, options = ''] = await hub.prints(/Another caller: npm run --silent token -- (.+)$/m);
      expect(options).toBe('--role partner --country JP');
      const issuer = join(__dirname, '../../dist/demo-issuer/main.js');
      const env = { ...process.env, HUB_DATA_DIR: dataDir };
      const { stdout: token } = await promisify(execFile)(process.execPath, [issuer, 'token', ...options.split(' ')], {
        env,
      });
      const asked = async (authorization: string) => {
        const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query: MAPLE }),
        });
        return response.text();
      };
      expect(await asked(`Bearer ${token.trim()}`)).toContain('"outcome":"FOUND"');
      expect(await asked('')).toContain('TOKEN_REQUIRED');
    },
    TEST_TIMEOUT_MS,
  );

  test(
    'a second one is refused with what to do, and disturbs nothing',
    async () => {
      const [, url = ''] = await hub.prints(ANSWERS);
      const second = start(dataDir, { PORT: new URL(url).port });
      expect(await second.exitCode).toBe(1);
      expect(second.printed()).toBe(
        `HUB_RUNNING: Another hub runs on the data folder ${dataDir}. Stop it, or give this one a folder and a port of its own: HUB_DATA_DIR=DIR PORT=4010 npm start\n`,
      );
      expect(await ask(hub, MAPLE)).toEqual(MAPLE_IS_A_MEMBER);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    'stops when told; the next start keeps the data',
    async () => {
      hub.process.kill('SIGTERM');
      expect(await hub.exitCode).toBe(0);
      expect(isStopped(dataDir)).toBe(true);

      const next = start(dataDir, { DRAIN_GRACE_MS: '4000', DRAIN_TIMEOUT_MS: '5000' });
      await next.prints(ANSWERS);
      expect(next.printed()).not.toContain('sample');
      expect(await ask(next, MAPLE)).toEqual(MAPLE_IS_A_MEMBER);
      next.process.kill('SIGINT');
      expect(await next.exitCode).toBe(0);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    'says loudly that access control is off, and offers no token then',
    async () => {
      const open = start(dataDir, { HUB_ACCESS: 'off' });
      await open.prints(
        /HUB_ACCESS=off: ACCESS CONTROL IS OFF\. Whoever reaches this sees every member of every program\./,
      );
      await open.prints(ANSWERS);
      await open.prints(/^curl -s /m);
      expect(open.printed()).not.toContain('Bearer');
    },
    TEST_TIMEOUT_MS,
  );
});

describe('npm start', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await newDataFolder();
  });

  afterEach(() => removeDataFolder(dataDir), TEST_TIMEOUT_MS);

  test(
    'after a start that ended while it loaded the sample, gives none to a program that was handed files since',
    async () => {
      const { files } = await generateSample({ companies: 20, outDir: join(dataDir, 'own'), force: true });
      const own = files.filter(({ program }) => program === 'PIP').map(({ path }) => path);
      const operator = join(__dirname, '../../../subgraphs/operator/dist/main.js');
      const env = { ...process.env, HUB_DATA_DIR: dataDir };
      await promisify(execFile)(process.execPath, [operator, 'import', 'pip', ...own], { env });
      await mkdir(join(dataDir, 'sample-of-hub'));

      const hub = start(dataDir);
      await hub.prints(ANSWERS);
      expect(hub.printed()).toContain('PIP has data of its own, and gets no sample');
      expect(hub.printed()).toContain('CTPAT is loaded');
    },
    TEST_TIMEOUT_MS,
  );

  test(
    'on a port that is taken it says so at once, and leaves nothing running',
    async () => {
      const squatter = createServer().listen(0, '127.0.0.1');
      await once(squatter, 'listening');
      const port = String((squatter.address() as AddressInfo).port);
      const hub = start(dataDir, { PORT: port });
      expect(await hub.exitCode).toBe(1);
      expect(hub.printed()).toMatch(new RegExp(`\nPORT_TAKEN: port ${port} on 127\\.0\\.0\\.1 is in use\\. .*\n$`));
      expect(isStopped(dataDir)).toBe(true);
      squatter.close();
    },
    TEST_TIMEOUT_MS,
  );

  test.each([
    ['killed', 'SIGKILL', null],
    ['told to stop', 'SIGINT', 0],
  ] as const)(
    '%s while it loads the sample, the next start finishes the work',
    async (_, signal, exitCode) => {
      const first = start(dataDir, { HUB_SAMPLE_COMPANIES: '150' });
      await first.prints(/Importing/);
      first.process.kill(signal);
      expect(await first.exitCode).toBe(exitCode);
      const second = start(dataDir, { HUB_SAMPLE_COMPANIES: '150' });
      expect(await ask(second, MAPLE)).toEqual(MAPLE_IS_A_MEMBER);
      second.process.kill('SIGTERM');
      expect(await second.exitCode).toBe(0);
      expect(isStopped(dataDir)).toBe(true);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    'shows what it starts and every setting when asked for help, and starts nothing',
    async () => {
      const hub = start(dataDir, {}, ['--help']);
      expect(await hub.exitCode).toBe(0);
      expect(hub.printed()).toMatch(/^Usage: npm start\n[^]*\n {2}HUB_DATA_DIR /);
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    },
    TEST_TIMEOUT_MS,
  );

  test.each([
    ['--port=4010', /^Unknown option '--port'.*\n\nUsage: npm start\n/],
    ['4010', /^npm start takes no arguments, and was given "4010"\.\n\nUsage: npm start\n/],
  ])(
    'does not understand %s, says so, and starts nothing',
    async (argument, said) => {
      const hub = start(dataDir, {}, [argument]);
      expect(await hub.exitCode).toBe(2);
      expect(hub.printed()).toMatch(said);
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    'with settings that cannot be, all of them are told and nothing is begun',
    async () => {
      const hub = start(dataDir, { PORT: 'x', DATABASE_URL: 'mysql://localhost', HUB_SAMPLE_COMPANIES: '-1' });
      expect(await hub.exitCode).toBe(1);
      expect(hub.printed()).toMatch(/\n {2}PORT="x": .*\n {2}DATABASE_URL: .*\n {2}HUB_SAMPLE_COMPANIES="-1": /);
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    },
    TEST_TIMEOUT_MS,
  );
});
