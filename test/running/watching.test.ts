import { startHub, type RunningHub } from '../hub/running-hub';

const QUESTION = `query Manifest { companies(identifiers: [
  { scheme: SCAC, value: "MRFW" }, { scheme: SCAC, value: "QZQZ" }, { scheme: SCAC, value: "MRFW" }
]) { outcome company { legalName pip { outcome } } } }`;

describe('whoever runs the hub', () => {
  let hub: RunningHub;
  let log = '';

  beforeAll(async () => {
    const env = { HUB_SAMPLE_COMPANIES: '12', LOG_LEVEL: 'info', LOG_SALT: 'a salt that nobody can guess' };
    hub = await startHub({ env });
    hub.process.stderr?.on('data', (chunk) => (log += String(chunk)));
  });

  afterAll(() => hub?.stop());

  it('sees of a question how it went, and neither who was asked about nor who asked', async () => {
    const token = await hub.token('--role', 'partner', '--country', 'JP');
    const headers = { authorization: `Bearer ${token}`, 'x-client-id': 'port-of-kobe', 'x-request-id': 'kobe-1' };
    const answer = await ask(headers);
    expect(answer.status).toBe(200);
    const line = await questionLine('kobe-1');
    expect(line).toMatchObject({
      clientId: 'port-of-kobe',
      role: 'PARTNER',
      operation: 'Manifest',
      asked: 3,
      outcomes: { FOUND: 2, NOT_CONFIRMED: 1 },
      subgraphs: { registry: 'OK', pip: 'OK' },
      status: 200,
    });
    const [first, second, third] = line['identifiers'] as readonly string[];
    expect([third, second === first]).toEqual([first, false]);
    expect(log).not.toMatch(/MRFW|QZQZ|Maple/i);
    expect(log).not.toContain(token);
    expect(log).not.toContain('a salt that nobody');
  });

  it('sees of a refused one that it was', async () => {
    const answer = await ask({ authorization: 'Bearer no-token', 'x-request-id': 'kobe-2' });
    expect(answer.status).toBe(401);
    const line = await questionLine('kobe-2');
    expect(line).toMatchObject({ status: 401 });
    expect(JSON.stringify(line)).not.toContain('no-token');
  });

  it('has figures of outcomes, of every program’s age, and of the pools', async () => {
    const text = await (await fetch(new URL('/metrics', hub.url))).text();
    expect(text).toContain('aeo_hub_lookup_outcomes_total{field="companies",outcome="FOUND"} 2');
    for (const program of ['PIP', 'CTPAT', 'MEXICAN_AEO']) {
      expect(text).toMatch(new RegExp(`aeo_hub_program_data_age_seconds\\{program="${program}"\\} \\d+\n`));
    }
    for (const pool of ['pip', 'pip reader', 'registry reader', 'audit reader']) {
      expect(text).toMatch(new RegExp(`aeo_hub_database_connections_max\\{pool="${pool}"\\} \\d+\n`));
    }
    expect(text).not.toMatch(/MRFW|kobe|Manifest/);
  });

  it('is told that all is ready, and how old each program’s data is', async () => {
    const ready = await fetch(new URL('/ready', hub.url));
    const { status, dependencies } = (await ready.json()) as { status: string; dependencies: { name: string }[] };
    expect([ready.status, status]).toEqual([200, 'ready']);
    expect(dependencies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit-log', 'registry', 'pip', 'ctpat', 'mexican-aeo', 'mra', 'audit']),
    );
    const freshness = (await (await fetch(new URL('/freshness', hub.url))).json()) as { programs: object[] };
    expect(freshness.programs).toEqual(
      ['PIP', 'CTPAT', 'MEXICAN_AEO'].map((program) => ({
        program,
        state: 'OK',
        dataAsOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        ageSeconds: expect.any(Number),
      })),
    );
  });

  async function ask(headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: QUESTION }),
    });
  }

  /** The line of a question, which is written once its answer is out. */
  async function questionLine(requestId: string): Promise<Readonly<Record<string, unknown>>> {
    for (;;) {
      const lines = log.split('\n').filter((text) => text.includes(`"requestId":"${requestId}"`));
      const line = lines.find((text) => text.endsWith('"msg":"question"}'));
      if (line !== undefined) return JSON.parse(line);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});
