import 'reflect-metadata';
import { messageLines, print, printError, readArguments, UsageError } from '@aeo-hub/core/command';
import { logUnhandledRejections } from '@aeo-hub/core/last-resort';
import { createLogger } from '@aeo-hub/core/log';
import { openTracing } from '@aeo-hub/core/tracing';
import { toldToStop } from '@aeo-hub/core/workers';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { pino } from 'pino';
import { ClosingStack } from '@aeo-hub/core/closing';
import { showsStacks } from '../config';
import { exampleCommand } from '../graphiql/example-query';
import { openHub } from './hub';
import { readHubSettings } from './settings';
import { HUB_USAGE } from './usage';

/** Longest time for stopping while the settings are not known, in milliseconds. */
const DEFAULT_STOP_MS = 10_000;

/** `npm start`: the whole hub, until it is told to stop. Then, and only then, it ends well. */
async function main(args: readonly string[]): Promise<void> {
  const { positionals, flags } = readArguments(args, [], ['help']);
  if (flags.has('help')) return print(...HUB_USAGE.split('\n'));
  if (positionals.length > 0) {
    throw new UsageError(`npm start takes no arguments, and was given "${positionals.join(' ')}".`);
  }
  await runHub();
}

async function runHub(): Promise<void> {
  const stopping = new AbortController();
  const stopped = toldToStop();
  void stopped.then(() => {
    report('Stopping');
    return stopping.abort();
  });
  let crash: (reason: unknown) => void = () => undefined;
  const crashed = new Promise<never>((_, reject) => (crash = reject));
  process.once('uncaughtException', crash);
  const opened = new ClosingStack();
  let stopMs = DEFAULT_STOP_MS;
  try {
    const settings = readHubSettings();
    stopMs = settings.gateway.drainTimeoutMs;
    const logger = createLogger(settings.gateway.logLevel, pino.destination(2));
    logUnhandledRejections(logger);
    const closeTracing = await openTracing('aeo-hub', logger);
    opened.add('tracing', closeTracing);
    const options = { settings, logger, report, onDatabaseLost: crash, signal: stopping.signal };
    const { url, token, drain } = await Promise.race([openHub(options, opened), crashed, tooLate(stopped, stopMs / 2)]);
    report(`AEO Hub answers at ${url} (a browser shows GraphiQL there). Ask it, for one:`);
    print('', exampleCommand(url, token), '');
    if (token) report(...TRY_IT);
    await Promise.race([stopped, crashed]);
    // The time for closing begins after the grace.
    await Promise.race([drain(), crashed]);
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    await opened.closeAll(stopMs);
  }
}

/** A start that hangs when it is told to stop is abandoned. */
async function tooLate(stopped: Promise<void>, milliseconds: number): Promise<never> {
  await stopped;
  await pause(milliseconds);
  throw new Error('The start did not end when it was told to stop.');
}

const TRY_IT = [
  `The token is a demo officer's of all three programs, for 8 hours; in GraphiQL it goes under Headers:`,
  `          {"authorization": "Bearer TOKEN"}. Another caller: npm run --silent token -- --role partner --country JP`,
] as const;

function report(first: string, ...more: readonly string[]): void {
  print(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${first}`, ...more);
}

/** What went wrong and what to do. */
function explain(error: unknown): void {
  if (error instanceof UsageError) return printError(error.message, '', ...HUB_USAGE.split('\n'));
  const isBrief = error instanceof Error && !showsStacks();
  printError(...(isBrief ? messageLines(error) : inspect(error).split('\n')));
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    explain(error);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
