import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { Agent, fetch } from 'undici';
import { importSample } from '../deployment/import-sample';
import { startDeployment, type AnotherProcess, type RunningDeployment } from '../deployment/running-deployment';
import { REPOSITORY } from '../hub/running-hub';
import { UNHURRIED } from '../setup/unhurried';
import { PrintedLines } from './printed-lines';

const run = promisify(execFile);

const QUESTION = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome company { pip { outcome } } } }';
const TIMES = 60;
const TWO = { WORKERS: '2' };

describe('a gateway of two workers before a program of two', () => {
  let keys: string;
  let database: TestDatabase;
  let deployment: RunningDeployment;
  let pip: AnotherProcess;
  let gateway: AnotherProcess;
  // Each question on a connection of its own: they go to the workers in turn.
  const connections = new Agent({ pipelining: 0 });

  beforeAll(async () => {
    keys = await mkdtemp(join(tmpdir(), 'aeo-hub-keys-'));
    database = await createTestDatabase();
    deployment = await startDeployment(database.url, { env: { GATEWAY_KEYS_DIR: keys, ...UNHURRIED } });
    await importSample(database.url, 12);
    pip = await deployment.another('pip', TWO);
    gateway = await deployment.another('gateway', { ...TWO, PIP_URL: `http://127.0.0.1:${pip.port}/graphql` });
  }, 240_000);

  afterAll(async () => {
    await connections.close();
    await deployment?.stop();
    await database?.drop();
    await rm(keys, { recursive: true, force: true });
  });

  it('answers as one of each does, and keeps one audit with every question in one chain, those of another gateway among them', async () => {
    const lines = new PrintedLines(gateway.process);
    const asked = Array.from({ length: TIMES }, (_, index) =>
      ask(index % 3 === 0 ? deployment.url : `http://127.0.0.1:${gateway.port}/graphql`),
    );
    for (const { status, text } of await Promise.all(asked)) {
      expect([status, text]).toEqual([200, expect.stringContaining('"pip":{"outcome":"MEMBER"}')]);
    }
    const figures = await read(`http://127.0.0.1:${gateway.port}/metrics`);
    const [first = 0, second = 0] = countsOf(figures, 'aeo_hub_question_duration_seconds_count', /status="200"/);
    expect([first > 0, second > 0, first + second]).toEqual([true, true, (TIMES * 2) / 3]);
    // Asked by the two of the gateway alone; the other asks the other.
    const ofPip = countsOf(
      await read(`http://127.0.0.1:${pip.port}/metrics`),
      'aeo_hub_answer_cache_asked_total',
      /outcome="(hits|misses)"/,
    );
    expect([ofPip.length, ofPip.reduce((sum, count) => sum + count, 0)]).toEqual([2, (TIMES * 2) / 3]);
    const gone = once(gateway.process, 'exit');
    gateway.process.kill('SIGTERM');
    expect(await gone).toEqual([0, null]);
    await lines.ended;
    expect(lines.text()).not.toContain('audit checkpoint could not be kept');
    const { stdout } = await run('npm', ['run', '--silent', 'audit:verify'], {
      cwd: REPOSITORY,
      env: { ...process.env, NODE_ENV: 'development', GATEWAY_KEYS_DIR: keys, DATABASE_URL: database.url },
    });
    expect(stdout).toContain(`The audit is sound: ${TIMES} entries with ${TIMES} rows, 1 to ${TIMES}, none missing`);
    expect(stdout).toMatch(/^Checkpoints: [1-9]\d*\. Entries up to \d+ cannot have been cut/m);
  }, 240_000);

  async function ask(url: string): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${deployment.token}`, connection: 'close' },
      body: JSON.stringify({ query: QUESTION }),
      dispatcher: connections,
    });
    return { status: response.status, text: await response.text() };
  }
});

async function read(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** The values of a figure with such labels, by worker. */
function countsOf(figures: string, name: string, labels: RegExp): readonly number[] {
  const lines = figures.split('\n').filter((line) => line.startsWith(`${name}{`) && labels.test(line));
  return [1, 2].flatMap((worker) => {
    const values = lines
      .filter((line) => line.includes(`worker="${worker}"`))
      .map((line) => Number(line.slice(line.lastIndexOf(' '))));
    return values.length === 0 ? [] : [values.reduce((sum, value) => sum + value, 0)];
  });
}
