import { readArguments, UsageError } from '@aeo-hub/core/command';
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contender';
import { startHub } from './hub-contender';
import { measure } from './measure';
import { REPOSITORY } from './repository';
import { markdownOf, rowsOf, tableOf, type Row } from './report';
import { sampleWorld } from './sample-world';
import { works } from './work';

const USAGE = `Usage: npm run bench -- [options]

Measures, on this machine and this commit, what access control, audit and receipts cost the hub: the same questions, in turns, to a hub
without them and to one with them, both in one process each, on copies of the same databases.

  --companies N  how many fictional companies the hub holds (default 100000)
  --rounds N     how often each contender is asked each kind of work (default 15)
  --folder DIR   where the databases are kept from run to run (default .data/bench)
  --json FILE    write what was measured as JSON
  --page FILE    write it as a page of Markdown
  --help         show this

Exit codes: 0 measured, 1 could not be measured, 2 not understood.`;

async function main(args: string[]): Promise<number> {
  const { positionals, options, flags } = readArguments(
    args,
    ['companies', 'rounds', 'folder', 'json', 'page'],
    ['help'],
  );
  if (flags.has('help')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (positionals.length > 0) throw new UsageError(`There is no use for '${positionals.join(' ')}'.`);
  const companies = wholeNumber('--companies', options.companies, 100_000);
  const rounds = wholeNumber('--rounds', options.rounds, 15);
  const world = await sampleWorld(options.folder ?? join(REPOSITORY, '.data', 'bench'), companies, report);
  const contenders: Contender[] = [];
  try {
    const unhurried = {
      RATE_LIMIT_IDENTIFIERS: '0',
      QUESTION_TIMEOUT_MS: '60000',
      SUBGRAPH_TIMEOUT_MS: '50000',
      QUERY_TIMEOUT_MS: '40000',
    };
    const off = { ...unhurried, HUB_SAMPLE_COMPANIES: '0', HUB_ACCESS: 'off' };
    const on = { ...unhurried, HUB_SAMPLE_COMPANIES: '0', HUB_ACCESS: 'on' };
    const caller = ['--role', 'officer', '--program', 'ALL'];
    contenders.push(await startHub({ name: 'hub, open', dataDir: await world.dataFolder('open'), environment: off }));
    contenders.push(await startHub({ name: 'hub', dataDir: await world.dataFolder('hub'), environment: on, caller }));
    const rows: Row[] = [];
    for (const work of works(world.parties)) {
      report(`Asking: ${work.name}`);
      rows.push(...rowsOf(await measure({ contenders, work, rounds })));
    }
    process.stdout.write(`${tableOf(rows)}\n${machine(companies, rounds)}\n`);
    if (options.json)
      await writeFile(options.json, `${JSON.stringify({ machine: machine(companies, rounds), rows }, null, 2)}\n`);
    if (options.page) await writeFile(options.page, pageOf(rows, machine(companies, rounds)));
    return 0;
  } finally {
    for (const contender of contenders) await contender.stop();
  }
}

function pageOf(rows: readonly Row[], where: string): string {
  return `# What access control, audit and receipts cost

Made by \`npm run bench\`. ${where}

"× first" and "ms more" compare the medians of each round with the hub that has none of them, in the median of the rounds; the spread is that of the middle half of
the ratios. CPU is of all processes, PostgreSQL included; so is memory, of which what processes share counts with each.

${markdownOf(rows)}
`;
}

function machine(companies: number, rounds: number): string {
  const [{ model } = { model: 'unknown' }] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${companies.toLocaleString('en')} companies, ${rounds} rounds; ${cpus().length} × ${model.trim()}, ${memory} GiB, Node ${process.versions.node}.`;
}

function wholeNumber(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${option} must be a whole number from 1, not '${text}'.`);
  return Number(text);
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isUsage ? `\n${USAGE}\n` : ''}`);
    process.exitCode = isUsage ? 2 : 1;
  },
);
