import { printError, ToldToStop, type StopSignal } from '@aeo-hub/core/command';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Ctrl-C reaches this process from the terminal, and through npm once more. */
const SAME_SIGNAL_MS = 1000;

const SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];

/**
 * Does work that ends in good order when this process is told to stop: the work stops by itself once its signal is aborted. Who
 * tells it again, later, is in a hurry, and ends the process at once.
 *
 * @param left says what is done then, and what is not
 * @throws ToldToStop
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>, left: () => string): Promise<T> {
  const stopping = new AbortController();
  let told: { readonly signal: StopSignal; readonly at: number } | null = null;
  const stop = (signal: StopSignal): void => {
    if (!told) printError('Stopping');
    told ??= { signal, at: Date.now() };
    if (Date.now() - told.at > SAME_SIGNAL_MS) process.exit(new ToldToStop(signal, '').exitCode);
    stopping.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const stopped = async (): Promise<ToldToStop | null> => {
    // What a signal did to a program that we waited for is seen before the signal itself is.
    await nextTurn();
    await nextTurn();
    return told && new ToldToStop(told.signal, `told to stop (${told.signal}). ${left()}`);
  };
  try {
    return await work(stopping.signal);
  } catch (error) {
    throw (await stopped()) ?? error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
