import 'reflect-metadata';
import {
  endProgress,
  isProgressWatched,
  messageLines,
  print,
  printError,
  printProgress,
  readArguments,
  UsageError,
} from '@aeo-hub/core/command';
import { generateSample } from './generate-sample';
import { GENERATOR_VERSION, MAX_COMPANIES, REFERENCE_DAY } from './reference';
import { SampleError } from './sample-error';
import { DEFAULT_COMPANIES, DEFAULT_SEED, type SampleOptions } from './sample-options';
import { summaryTable } from './summary-table';
import { WORLD_COMPANIES } from './world/world-companies';

const USAGE = `Writes fictional companies as the CSV files that PIP, CTPAT and the Mexican AEO would hand over.

Usage: npm run sample -- --out DIR [--companies N] [--seed S] [--force]

  --out DIR      folder to write into; made when missing
  --companies N  how many, ${WORLD_COMPANIES.length} to ${MAX_COMPANIES} (default ${DEFAULT_COMPANIES})
  --seed S       0 to 4294967295 (default ${DEFAULT_SEED}); same number and seed, same bytes
  --force        write into a folder that is not empty
  --help         show this

Generator version ${GENERATOR_VERSION}; histories end on ${REFERENCE_DAY}.`;

const [SUCCESS, FAILURE, WRONG_USAGE] = [0, 1, 2];

async function main(args: string[]): Promise<number> {
  const asked = read(args);
  if (asked === 'help') {
    print(...USAGE.split('\n'));
    return SUCCESS;
  }
  const started = performance.now();
  const sample = await generateSample({ ...asked, report: showProgress });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  endProgress();
  print(...summaryTable(sample).split('\n'), `Written in ${seconds} s.`);
  return SUCCESS;
}

function read(args: string[]): SampleOptions | 'help' {
  const { positionals, options, flags } = readArguments(args, ['out', 'companies', 'seed'], ['force', 'help']);
  if (flags.has('help')) return 'help';
  if (positionals.length > 0) throw new UsageError(`There is no use for '${positionals.join(' ')}'.`);
  if (!options.out) throw new UsageError('Name the folder to write into: --out DIR.');
  return {
    outDir: options.out,
    companies: wholeNumber('--companies', options.companies, DEFAULT_COMPANIES),
    seed: wholeNumber('--seed', options.seed, DEFAULT_SEED),
    force: flags.has('force'),
  };
}

function wholeNumber(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`${option} must be a whole number, not '${text}'.`);
  return Number(text);
}

function showProgress(done: number, of: number): void {
  if (!isProgressWatched() && done !== of && done % 100_000 !== 0) return;
  printProgress(`${done} of ${of} companies (${Math.floor((100 * done) / of)} %)`);
}

/** Wrong options, as opposed to a sample that could not be written. */
function isWrongUsage(error: unknown): boolean {
  if (error instanceof SampleError) return error.code === 'WRONG_COMPANIES' || error.code === 'WRONG_SEED';
  return error instanceof UsageError;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    printError(...(error instanceof Error ? messageLines(error) : [String(error)]));
    if (isWrongUsage(error)) printError('See npm run sample -- --help.');
    process.exitCode = isWrongUsage(error) ? WRONG_USAGE : FAILURE;
  },
);
