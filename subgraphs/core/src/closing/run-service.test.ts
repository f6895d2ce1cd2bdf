import { setTimeout as pause } from 'node:timers/promises';
import type { ClosingStack } from './closing-stack';
import { runService } from './run-service';

const NEVER = new Promise<never>(() => {});

/** Runs a service and notes what happens to it. */
async function run({
  start = async () => undefined,
  stop = async () => undefined,
  failed = NEVER,
  drain = async () => undefined,
  stopTimeoutMs = 1_000,
}: {
  readonly start?: (signal: AbortSignal, opened: ClosingStack) => Promise<unknown>;
  readonly stop?: () => Promise<unknown>;
  readonly failed?: Promise<never>;
  readonly drain?: () => Promise<unknown>;
  readonly stopTimeoutMs?: number;
}) {
  const steps: string[] = [];
  const began = performance.now();
  const error: unknown = await runService({
    start: async (opened, signal) => {
      opened.add('database', async () => steps.push('closed'));
      await start(signal, opened);
      return { drain: async () => void (await drain(), steps.push('drained')) };
    },
    onStarted: () => steps.push('started'),
    stop: stop().then(() => undefined),
    failed,
    stopTimeoutMs,
  }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { steps, error, milliseconds: performance.now() - began };
}

describe('running a service', () => {
  it('starts it, drains it when it is to stop, and closes it', async () => {
    const { steps, error } = await run({ stop: () => pause(20) });
    expect([steps, error]).toEqual([['started', 'drained', 'closed'], null]);
  });

  it('gives the closing its whole time after a drain that takes longer', async () => {
    const { steps, error } = await run({
      start: async (_, opened) => opened.add('server', () => pause(50)),
      stop: () => pause(20),
      drain: () => pause(400),
      stopTimeoutMs: 300,
    });
    expect([steps, error]).toEqual([['started', 'drained', 'closed'], null]);
  });

  it('ends a start that throws at the signal, drains nothing, and closes what was opened', async () => {
    const { steps, error, milliseconds } = await run({
      start: (signal) => pause(30_000, undefined, { signal }),
      stop: () => pause(20),
      stopTimeoutMs: 10_000,
    });
    expect([steps, error]).toEqual([['closed'], null]);
    expect(milliseconds).toBeLessThan(5_000);
  });

  it('closes a service whose start has ended in spite of the signal, without saying that it has started', async () => {
    const { steps, error } = await run({ start: () => pause(100) });
    expect([steps, error]).toEqual([['closed'], null]);
  });

  it('abandons a start that hangs, closes what was opened, and names the start, within the time for stopping', async () => {
    const { steps, error, milliseconds } = await run({ start: () => NEVER, stopTimeoutMs: 400 });
    expect([steps, error]).toEqual([['closed'], expect.objectContaining({ what: 'the start' })]);
    expect(milliseconds).toBeLessThan(400);
  });

  it('names the start that hangs also when something cannot be closed because of it', async () => {
    const { error } = await run({
      start: (_, opened) => {
        opened.add('server', () => Promise.reject(new Error('in use')));
        return NEVER;
      },
      stopTimeoutMs: 400,
    });
    expect(error).toMatchObject({ what: 'the start' });
  });

  it('fails with the error of a start that fails, or of what it cannot go on without', async () => {
    const never = () => NEVER;
    const fails = () => Promise.reject(new Error('no database'));
    expect(await run({ start: fails, stop: never })).toMatchObject({
      steps: ['closed'],
      error: new Error('no database'),
    });
    const failed = pause(20).then(() => Promise.reject(new Error('server lost')));
    expect(await run({ failed, stop: never })).toMatchObject({
      steps: ['started', 'closed'],
      error: new Error('server lost'),
    });
  });
});
