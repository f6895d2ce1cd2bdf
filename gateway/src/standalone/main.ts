import 'reflect-metadata';
import { messageLines, print, printError, readArguments, UsageError } from '@aeo-hub/core/command';
import { logUnhandledRejections } from '@aeo-hub/core/last-resort';
import { createLogger } from '@aeo-hub/core/log';
import { openTracing } from '@aeo-hub/core/tracing';
import { toldToStop } from '@aeo-hub/core/workers';
import { inspect } from 'node:util';
import { pino } from 'pino';
import { runService } from '@aeo-hub/core/closing';
import { showsStacks } from '../config';
import { exampleCommand } from '../graphiql/example-query';
import { openHub } from './hub';
import { readHubSettings } from './settings';
import { HUB_USAGE } from './usage';

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
  const settings = readHubSettings();
  const logger = createLogger(settings.gateway.logLevel, pino.destination(2));
  logUnhandledRejections(logger);
  const stop = toldToStop();
  void stop.then(() => report('Stopping'));
  let crash: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (crash = reject));
  process.once('uncaughtException', crash);
  await runService({
    start: async (opened, signal) => {
      opened.add('tracing', await openTracing('aeo-hub', logger));
      return openHub({ settings, logger, report, onDatabaseLost: crash, signal }, opened);
    },
    onStarted: ({ url, token }) => {
      report(`AEO Hub answers at ${url} (a browser shows GraphiQL there). Ask it, for one:`);
      print('', exampleCommand(url, token), '');
      if (token) report(...TRY_IT);
    },
    stop,
    failed,
    stopTimeoutMs: settings.gateway.drainTimeoutMs,
  });
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
