import { readArguments, UsageError } from '@aeo-hub/core/command';
import { join } from 'node:path';
import { CONTENDER_NAMES } from './contenders/contender-names';
import { REPOSITORY } from './repository';
import { WORK_NAMES } from './works/works';

export const USAGE = `Usage: npm run bench -- [options]

Measures, on this machine and this commit, this hub against other gateways and against a hand-written endpoint: the same questions, in turns,
to all of them, on the same subgraph services and the same database. Then what access control, audit and receipts cost the hub, and how its
cost grows. All must answer alike before anything is measured. The other gateways are installed on first use, below test/bench/peers.

  --companies N     how many fictional companies there are (default 100000)
  --rounds N        how often each contender is asked each kind of work (default 11)
  --only NAME,...   these contenders alone: ${CONTENDER_NAMES.join(', ')}
  --work NAME,...   these kinds of work alone: ${WORK_NAMES.slice(0, 5).join(', ')},
                    ${WORK_NAMES.slice(5).join(', ')}
  --without PART,.. leave out a part of the report: cost (of access control, audit and receipts), beside (single questions beside a batch),
                    identifiers (how cost grows with them)
  --growth          measure as well how cost grows with the number of companies: 10000, 100000, 1000000. To load a million takes long; once
  --sizes N,...     those numbers of companies instead
  --profile DIR     afterwards write a CPU profile of every Node process of every contender at every kind of work there (.cpuprofile)
  --folder DIR      where the databases are kept from run to run (default .data/bench)
  --json FILE       write what was measured as JSON
  --page FILE       write it as a page of Markdown
  --help            show this

Exit codes: 0 measured, 1 could not be measured, 2 not understood, 130 or 143 interrupted.`;

const PARTS = ['cost', 'beside', 'identifiers'] as const;
const SIZES = [10_000, 100_000, 1_000_000];

/** What `npm run bench` was asked for. */
export interface Options {
  readonly help: boolean;
  readonly companies: number;
  readonly rounds: number;
  readonly contenders: readonly string[];
  readonly works: readonly string[];
  readonly without: readonly string[];
  /** Numbers of companies by which growth is measured; empty: it is not. */
  readonly sizes: readonly number[];
  readonly profileFolder: string | null;
  readonly folder: string;
  readonly json: string | null;
  readonly page: string | null;
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { positionals, options, flags } = readArguments(
    args,
    ['companies', 'rounds', 'only', 'work', 'without', 'sizes', 'profile', 'folder', 'json', 'page'],
    ['help', 'growth'],
  );
  if (positionals.length > 0) throw new UsageError(`There is no use for '${positionals.join(' ')}'.`);
  return {
    help: flags.has('help'),
    companies: wholeNumber('--companies', options['companies'] ?? '100000'),
    rounds: wholeNumber('--rounds', options['rounds'] ?? '11'),
    contenders: namesIn('--only', options['only'], CONTENDER_NAMES) ?? CONTENDER_NAMES,
    works: namesIn('--work', options['work'], WORK_NAMES) ?? WORK_NAMES,
    without: namesIn('--without', options['without'], PARTS) ?? [],
    sizes: sizesIn(options['sizes']) ?? (flags.has('growth') ? SIZES : []),
    profileFolder: options['profile'] ?? null,
    folder: options['folder'] ?? join(REPOSITORY, '.data', 'bench'),
    json: options['json'] ?? null,
    page: options['page'] ?? null,
  };
}

function sizesIn(text: string | undefined): readonly number[] | null {
  if (text === undefined) return null;
  return text
    .split(',')
    .map((size) => wholeNumber('--sizes', size))
    .toSorted((a, b) => a - b);
}

function namesIn(option: string, text: string | undefined, known: readonly string[]): readonly string[] | null {
  if (text === undefined) return null;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UsageError(`${option} does not know '${unknown.join("', '")}'; it knows ${known.join(', ')}.`);
  return names;
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${option} must be a whole number from 1, not '${text}'.`);
  return Number(text);
}
