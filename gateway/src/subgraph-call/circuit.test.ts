import { Circuit, CircuitOpenError } from './circuit';

const answers = async () => undefined;
const fails = () => Promise.reject(new Error('connect ECONNREFUSED'));

/** Lets a probe that was started in the background end. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the circuit of a subgraph', () => {
  afterEach(() => jest.useRealTimers());

  test('stays closed however often one document fails, while the subgraph answers probes', async () => {
    const circuit = new Circuit(answers);
    for (let fault = 0; fault < 50; fault += 1) circuit.failed('document A');
    await settled();
    expect(circuit.state).toBe('closed');
    await expect(circuit.pass()).resolves.toBeUndefined();
  });

  test('opens when five calls on end fail and a probe fails too', async () => {
    const circuit = new Circuit(fails);
    for (let fault = 0; fault < 4; fault += 1) circuit.failed('document A');
    await settled();
    expect(circuit.state).toBe('closed');
    circuit.failed('document A');
    await settled();
    expect(circuit.state).toBe('open');
    await expect(circuit.pass()).rejects.toThrow(CircuitOpenError);
  });

  test('opens after faults of five documents with no success between them', () => {
    const circuit = new Circuit(() => new Promise(() => {}));
    for (const document of ['A', 'B', 'C', 'D', 'D']) circuit.failed(document);
    expect(circuit.state).toBe('closed');
    circuit.succeeded();
    for (const document of ['A', 'B', 'C', 'D']) circuit.failed(document);
    expect(circuit.state).toBe('closed');
    circuit.failed('E');
    expect(circuit.state).not.toBe('closed');
  });

  test('closes by a probe after two seconds, and asks one probe for all who wait', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    let probes = 0;
    let isWell = false;
    const circuit = new Circuit(async () => {
      probes += 1;
      if (!isWell) throw new Error('not yet');
    });
    await expect(circuit.probed()).rejects.toThrow('not yet');
    isWell = true;
    await expect(circuit.pass()).rejects.toThrow(CircuitOpenError);
    jest.advanceTimersByTime(2_000);
    await Promise.all([circuit.pass(), circuit.pass(), circuit.pass()]);
    expect([circuit.state, probes]).toEqual(['closed', 2]);
  });

  test('stays open for two more seconds when the probe fails again', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    const circuit = new Circuit(fails);
    await circuit.probed().catch(() => undefined);
    jest.advanceTimersByTime(2_000);
    await expect(circuit.pass()).rejects.toThrow(CircuitOpenError);
    jest.advanceTimersByTime(1_999);
    await expect(circuit.pass()).rejects.toThrow(CircuitOpenError);
    expect(circuit.state).toBe('open');
  });
});
