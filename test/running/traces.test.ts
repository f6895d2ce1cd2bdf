import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { importSample } from '../deployment/import-sample';
import { startDeployment, type RunningDeployment } from '../deployment/running-deployment';
import { tellingConnections, toldConnections } from './told-connections';
import { TraceCollector } from './trace-collector';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const QUESTION = `query Standing($of: IdentifierInput!) { company(identifier: $of) {
  company { legalName pip { outcome } ctpat { outcome } recognitions(in: JP) { complete } } } }`;

describe('a hub of several processes that is told where to send its traces', () => {
  let folder: string;
  let collector: TraceCollector;
  let database: TestDatabase;
  let deployment: RunningDeployment;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-traces-'));
    collector = await TraceCollector.open();
    database = await createTestDatabase();
    const env = {
      ...tellingConnections(join(folder, 'connections')),
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.port}`,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    };
    deployment = await startDeployment(database.url, { env });
    await importSample(database.url, 12);
  }, 180_000);

  afterAll(async () => {
    await deployment?.stop();
    await collector?.close();
    await database?.drop();
    await rm(folder, { recursive: true });
  });

  it('tells of a question as one trace, within its caller’s own, and nothing of what it was about', async () => {
    const response = await fetch(deployment.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${deployment.token}`,
        'x-request-id': 'q-1',
        traceparent: `00-${TRACE_ID}-00f067aa0ba902b7-01`,
        baggage: 'secret=of-the-caller',
      },
      body: JSON.stringify({ query: QUESTION, variables: { of: { scheme: 'SCAC', value: 'MRFW' } } }),
    });
    const { data } = (await response.json()) as { data: { company: { company: { legalName: string } } } };
    const services = ['gateway', 'registry', 'pip', 'ctpat', 'mra'].map((name) => `aeo-hub-${name}`);
    const ofTrace = () => collector.spans.filter(({ traceId }) => traceId === TRACE_ID);
    const hasEnded = () => ofTrace().some(({ name }) => name === 'POST /graphql');
    while (!hasEnded() || services.some((service) => !ofTrace().some((span) => span.service === service))) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const spans = ofTrace();
    const byId = new Map(spans.map((span) => [span.spanId, span]));
    expect(spans.find(({ name }) => name === 'POST /graphql')).toMatchObject({
      service: 'aeo-hub-gateway',
      parentSpanId: '00f067aa0ba902b7',
    });
    for (const span of spans.filter(({ service }) => service !== 'aeo-hub-gateway')) {
      expect(span.name).toBe(`subgraph ${span.service.replace('aeo-hub-', '')}`);
      expect(byId.get(span.parentSpanId ?? '')).toMatchObject({ service: 'aeo-hub-gateway', name: 'gateway.fetch' });
    }
    const text = JSON.stringify(spans);
    for (const told of ['MRFW', data.company.company.legalName, deployment.token, 'of-the-caller']) {
      expect(text).not.toContain(told);
    }
  });

  it('connects to the addresses that its settings name, and to nothing else', async () => {
    await deployment.stop();
    const { hostname, port } = new URL(database.url);
    const ports = [port, collector.port, ...deployment.ports.values()];
    const named = new Set(ports.map((one) => `connect 127.0.0.1:${one}`));
    const told = await toldConnections(join(folder, 'connections'));
    const elsewhere = told
      .map((line) => line.replace(`connect ${hostname}:`, 'connect 127.0.0.1:'))
      .filter((line) => !named.has(line));
    expect(elsewhere).toEqual([]);
    expect(told.length).toBeGreaterThan(5);
  });
});
