import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { REPOSITORY, startHub, type RunningHub } from '../hub/running-hub';

const run = promisify(execFile);

/** The default time limit of a request: most tests give it more. */
const AS_SHIPPED = {
  QUESTION_TIMEOUT_MS: '5000',
  SUBGRAPH_TIMEOUT_MS: '2000',
  WARM_UP: 'on',
  HUB_SAMPLE_COMPANIES: '2000',
};

const STANDING = 'fragment Standing on ProgramStanding { outcome memberships { account status } }';
const COMPANY = `outcome company { id pip { ...Standing } ctpat { ...Standing } mexicanAeo { ...Standing }
  recognitions(in: JP) { items { program eligible } } }`;
const BATCH = `query ($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { ${COMPANY} } } ${STANDING}`;
const SINGLE = `{ company(identifier: { scheme: SCAC, value: "MRFW" }) { ${COMPANY} } } ${STANDING}`;

interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly data?: { readonly companies: readonly unknown[] | null } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

describe('a hub that was started a moment ago, on a machine with much else to do', () => {
  let others: readonly ChildProcess[] = [];
  let hub: RunningHub;
  let token: string;

  beforeAll(async () => {
    others = [1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
    hub = await startHub({ env: AS_SHIPPED });
    token = await hub.token('--role', 'partner', '--country', 'JP');
  }, 240_000);

  afterAll(async () => {
    for (const other of others) other.kill('SIGKILL');
    await hub?.stop();
  }, 60_000);

  it('has kept nothing in its audit of what it asked itself', async () => {
    const { stdout } = await run(process.execPath, ['gateway/dist/audit/main.js', 'audit:verify'], {
      cwd: REPOSITORY,
      env: { ...process.env, NODE_ENV: 'development', ...hub.env },
    });
    expect(stdout).toMatch(/no entr|0 entr/i);
  }, 60_000);

  it('answers 5,000 identifiers as its first question, or says when to ask again; single questions are all answered meanwhile', async () => {
    let isOver = false;
    const singles: Told[] = [];
    const askSingles = async () => {
      while (!isOver) singles.push(await ask(SINGLE));
    };
    const identifiers = Array.from({ length: 5_000 }, (_, index) => ({
      scheme: 'PIP_ACCOUNT',
      value: `PIP-${String(index).padStart(7, '0')}`,
    }));
    const asking = askSingles();
    const batch = await ask(BATCH, { identifiers }).finally(() => (isOver = true));
    await asking;
    if (batch.status === 503) {
      expect(batch.errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT']);
      expect(Number(batch.retryAfter)).toBeGreaterThan(0);
    } else {
      expect([batch.status, batch.data?.companies?.length]).toEqual([200, 5_000]);
    }
    expect(new Set(singles.map(({ status, errors = [] }) => `${status} ${JSON.stringify(errors)}`))).toEqual(
      new Set(['200 []']),
    );
  }, 120_000);

  async function ask(query: string, variables: object = {}): Promise<Told> {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const said = (await response.json()) as Pick<Told, 'data' | 'errors'>;
    return { ...said, status: response.status, retryAfter: response.headers.get('retry-after') };
  }
});
