import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineMatching } from '../hub/line-matching';
import { REPOSITORY } from '../hub/running-hub';
import { ServedSupergraph } from '../running/served-supergraph';
import { PrintedLines } from './printed-lines';

const QUESTION = '{ ship(id: "a") { name } }';
const ENDED = 'a worker ended, and another takes its place';
const ANSWER = '{"ship":{"name":"Ship a"}}';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

describe('a gateway of two workers', () => {
  let served: ServedSupergraph;
  let onAsked: () => Promise<void> = async () => undefined;
  const started: ChildProcess[] = [];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-workers-'));
    served = await ServedSupergraph.open({
      harbour: {
        sdl: 'type Query { ship(id: ID!): Ship } type Ship { name: String! }',
        resolvers: {
          Query: {
            ship: async (_: unknown, { id }: { id: string }) => {
              await onAsked();
              return { name: `Ship ${id}` };
            },
          },
        },
      },
    });
  });

  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    onAsked = async () => undefined;
  });

  afterAll(async () => {
    await served?.close();
    await rm(folder, { recursive: true });
  });

  it('answers at one port, each question of a new connection by the next; one that is killed is replaced, and the other answers on', async () => {
    const { child, lines, url } = await start();
    const first = await answeredBy(lines, url, 4);
    expect(new Set(first).size).toBe(2);
    expect(first).not.toContain(child.pid);

    const [killed = 0, other = 0] = first;
    process.kill(killed, 'SIGKILL');
    const ended = await lines.first(ENDED, ({ workerPid }) => workerPid === killed);
    expect(ended).toMatchObject({ level: 50, signal: 'SIGKILL' });
    for (let times = 0; times < 4; times += 1) expect(await ask(url)).toMatchObject({ status: 200 });
    const replaced = await lines.first('a worker answers', ({ workerPid }) => !first.includes(Number(workerPid)));
    expect(replaced['worker']).toBe(ended['worker']);
    expect(new Set(await answeredBy(lines, url, 4))).toEqual(new Set([other, replaced['workerPid']]));
    expect(lines.count('gateway answers')).toBe(1);
  });

  it('shows the figures of all, whichever is asked, each by its place', async () => {
    const { url } = await start();
    for (let times = 0; times < 6; times += 1) await ask(url);
    for (let times = 0; times < 2; times += 1) {
      const { status, headers, text } = await get(url, '/metrics');
      expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
      const counts = [...text.matchAll(/^aeo_hub_question_duration_seconds_count\{.*worker="([12])"\} (\d+)$/gm)];
      expect(counts.map(([, worker]) => worker)).toEqual(['1', '2']);
      expect(counts.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(6);
      for (const worker of [1, 2]) {
        expect(text).toContain(`aeo_hub_dependency_up{dependency="harbour",vital="false",worker="${worker}"} 1\n`);
        expect(text).toMatch(new RegExp(`process_start_time_seconds\\{worker="${worker}"\\} \\d+\n`));
      }
      const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
      const values = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      expect(values.filter((line) => !/ (nan|[+-]?(inf|\d[\d.e+-]*))$/i.test(line))).toEqual([]);
    }
  });

  it('says that it is draining and answers on while its grace lasts, then ends well', async () => {
    const { child, url } = await start({ DRAIN_GRACE_MS: '4000' });
    const gone = once(child, 'exit');
    expect((await get(url, '/ready')).status).toBe(200);
    child.kill('SIGTERM');
    while ((await get(url, '/ready')).status !== 503);
    for (let times = 0; times < 4; times += 1) {
      const { status, headers, text } = await ask(url);
      expect([status, headers.connection]).toEqual([200, 'close']);
      expect(text).toContain(ANSWER);
    }
    expect(await gone).toEqual([0, null]);
  });

  it('answers what is under way with each when it is told to stop, also where a terminal or a service manager tells each of them too', async () => {
    const { child, lines, url } = await start();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let underWay = 0;
    const bothAreUnderWay = new Promise<void>((resolve) => {
      onAsked = async () => {
        underWay += 1;
        if (underWay === 2) resolve();
        await released;
      };
    });
    const gone = once(child, 'exit');
    const answers = [ask(url), ask(url)];
    await bothAreUnderWay;
    child.kill('SIGINT');
    for (const pid of lines.workers()) process.kill(pid, 'SIGINT');
    await lines.noneListens(url);
    release();
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ status: 200 });
    expect(await gone).toEqual([0, null]);
  });

  it('is ended by a second signal at once, with all its workers', async () => {
    const { child, lines, url } = await start({ DRAIN_GRACE_MS: '600000' });
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    while ((await get(url, '/ready')).status !== 503);
    child.kill('SIGTERM');
    expect(await gone).toEqual([null, 'SIGTERM']);
    await lines.ended;
    expect(lines.workers().length).toBe(2);
  });

  it('answers with the one that is left while none can take the place of the other, and ends when none is left', async () => {
    const file = join(folder, 'supergraph.graphql');
    await copyFile(served.file, file);
    const { child, lines, url } = await start({}, file);
    const gone = once(child, 'exit');
    await rm(file);
    const [first = 0, second = 0] = lines.workers();
    process.kill(first, 'SIGKILL');
    await lines.first(ENDED, ({ signal }) => signal === 'SIGKILL');
    await lines.first(ENDED, ({ code }) => code === 1);
    expect(await ask(url)).toMatchObject({ status: 200 });
    process.kill(second, 'SIGKILL');
    expect(await gone).toEqual([1, null]);
    await lines.ended;
    expect(lines.text()).toContain('SUPERGRAPH_UNREADABLE');
  });

  it.each([
    ['a port that is in use', {}, /^PORT_TAKEN: port \d+ on 127\.0\.0\.1 is in use\./m],
    ['a number of workers that cannot be', { WORKERS: 'many' }, /WORKERS: "many" is no number of processes/],
    ['a supergraph that is not there', { SUPERGRAPH: '/nowhere' }, /^SUPERGRAPH_UNREADABLE: /m],
  ])(
    'says once what keeps it from starting, %s, and ends as one process would',
    async (_, more: Readonly<Record<string, string>>, said) => {
      const taken = createServer().listen(0, '127.0.0.1');
      await once(taken, 'listening');
      try {
        const { SUPERGRAPH: file = served.file, ...env } = more;
        const child = spawnGateway({ PORT: String((taken.address() as AddressInfo).port), ...env }, file);
        const lines = new PrintedLines(child);
        expect(await once(child, 'exit')).toEqual([1, null]);
        await lines.ended;
        expect(lines.text().match(new RegExp(said.source, 'gm'))).toHaveLength(1);
      } finally {
        taken.close();
      }
    },
  );

  async function start(env: Readonly<Record<string, string>> = {}, file = served.file) {
    const child = spawnGateway({ PORT: '0', ...env }, file);
    const lines = new PrintedLines(child);
    const [, url = ''] = await lineMatching(child, /"url":"([^"]+)","msg":"gateway answers"/);
    return { child, lines, url };
  }

  function spawnGateway(env: Readonly<Record<string, string>>, file: string): ChildProcess {
    const child = spawn(process.execPath, ['gateway/dist/main.js', '--supergraph', file], {
      cwd: REPOSITORY,
      env: { PATH: process.env['PATH'], WORKERS: '2', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    return child;
  }

  /** By which processes that many questions are answered, each on a connection of its own. */
  async function answeredBy(lines: PrintedLines, url: string, times: number): Promise<readonly number[]> {
    const pids: number[] = [];
    for (let asked = 0; asked < times; asked += 1) {
      const id = `question-${lines.count('question')}-${asked}`;
      const { status, text } = await ask(url, id);
      expect([status, text]).toEqual([200, expect.stringContaining(ANSWER)]);
      const { pid } = await lines.first('question', ({ requestId }) => requestId === id);
      pids.push(Number(pid));
    }
    return pids;
  }
});

function ask(url: string, id = 'any'): Promise<Answer> {
  return send(url, '/graphql', { id, body: JSON.stringify({ query: QUESTION }) });
}

function get(url: string, path: string): Promise<Answer> {
  return send(url, path, null);
}

/** On a connection of its own. */
function send(
  url: string,
  path: string,
  posted: { readonly id: string; readonly body: string } | null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      agent: false,
      method: posted ? 'POST' : 'GET',
      headers: posted ? { 'content-type': 'application/json', 'x-request-id': posted.id } : {},
    };
    const sent = request(new URL(path, url), options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.once('error', reject);
    sent.end(posted?.body);
  });
}
