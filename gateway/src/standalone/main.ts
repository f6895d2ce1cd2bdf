import 'reflect-metadata';
import { toldToStop } from '@aeo-hub/core/serve';
import { pino } from 'pino';
import { ClosingStack } from '../closing/closing-stack';
import { showsStacks } from '../config';
import { exampleCommand } from '../graphiql/example-query';
import { createLogger } from '../log/logger';
import { openHub } from './hub';
import { readHubSettings } from './settings';

/** `npm start`: the whole hub, until it is told to stop. The exit code is 0 when it was. */
async function main(): Promise<number> {
  const stopping = new AbortController();
  const stop = toldToStop().then(() => stopping.abort());
  const opened = new ClosingStack();
  try {
    const settings = readHubSettings();
    const logger = createLogger(settings.gateway.logLevel, pino.destination(2));
    const url = await openHub({ settings, logger, report, signal: stopping.signal }, opened);
    report(`AEO Hub answers at ${url} (a browser shows GraphiQL there). Ask it, for one:\n\n${exampleCommand(url)}\n`);
    await stop;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    if (stopping.signal.aborted) report('Stopping');
    await opened.closeAll();
  }
  return 0;
}

function report(line: string): void {
  console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/** What went wrong and what to do. */
function explain(error: unknown): void {
  console.error(error instanceof Error && !showsStacks() ? error.message : error);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    explain(error);
    process.exit(1);
  },
);
