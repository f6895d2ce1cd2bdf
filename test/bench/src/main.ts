import 'reflect-metadata';
import { messageLines, print, printError, UsageError } from '@aeo-hub/core/command';
import { writeFile } from 'node:fs/promises';
import { endProcesses } from './contenders/start-process';
import { readOptions, USAGE, type Options } from './options';
import { pageOf } from './report/page';
import { reportParts } from './report/report-parts';
import { forTerminal } from './report/text-table';
import { besideBatch } from './runs/beside-batch';
import { contest } from './runs/contest';
import { costOfProof } from './runs/cost-of-proof';
import { growthByCompanies, growthByIdentifiers } from './runs/growth';
import { runFacts } from './runs/run-facts';
import { sampleWorld } from './world/sample-world';

/** The exit code of whoever was told to stop. */
let interrupted: number | null = null;

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return print(...USAGE.split('\n'));
  const { companies, rounds, contenders, without, sizes, folder } = options;
  const run = { ...options, report };
  const world = await sampleWorld(folder, companies, report);
  const contestants = await contest(world, contenders, run);
  const results = {
    contest: contestants.measured,
    isCold: contestants.isCold,
    cost: without.includes('cost') ? [] : await costOfProof(world, run),
    beside: without.includes('beside') ? null : await besideBatch(world, run),
    byIdentifiers: without.includes('identifiers') ? [] : await growthByIdentifiers(world, run),
    ...(await growthByCompanies(folder, sizes, run)),
  };
  const facts = await runFacts(args, companies, rounds, contenders);
  const parts = reportParts(results);
  for (const { title, table } of parts) print(title, ...forTerminal(table).split('\n'), '');
  print(`${facts.machine} ${facts.versions}`);
  await write(options.json, `${JSON.stringify({ ...facts, ...results }, null, 2)}\n`);
  await write(options.page, pageOf(facts, parts));
}

async function write(file: Options['json'], text: string): Promise<void> {
  if (file !== null) await writeFile(file, text);
}

function report(line: string): void {
  printError(line);
}

// The first time in order, which takes a moment; the second at once.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    report('Stopping');
    interrupted = code;
    endProcesses();
    process.once(signal, () => process.exit(code));
  });

main(process.argv.slice(2)).catch((error: unknown) => {
  if (interrupted !== null) return void (process.exitCode = interrupted);
  const isUsage = error instanceof UsageError;
  printError(...(error instanceof Error ? messageLines(error) : [String(error)]));
  if (isUsage) printError('', ...USAGE.split('\n'));
  process.exitCode = isUsage ? 2 : 1;
});
