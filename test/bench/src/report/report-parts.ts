import type { Measured } from '../measuring/measure';
import type { BesideBatch } from '../runs/beside-batch';
import { besideTable } from './beside-table';
import { contenderTable } from './contender-table';
import { costTable } from './cost-table';
import { demandTable, shortfallsOf, type Evidence } from './demands';
import { growthTable } from './growth-table';
import type { ReportPart } from './page';

const RATIOS = `Ratios of throughput, unless they say time, in the median of the rounds; the spread is that of the middle half of them. "By CPU" is the same
ratio by the processor time of all processes, PostgreSQL included.`;
const NOT_COLD = 'There were too few companies for every question to be new: nothing here is cold.';

/** All that a run has measured. */
export interface Results extends Evidence {
  /** Whether every question that was to be new was. */
  readonly isCold: boolean;
  readonly cost: readonly (readonly Measured[])[];
  /** Null: not measured. */
  readonly beside: BesideBatch | null;
}

/** The report, part by part; of what was not measured there is none. */
export function reportParts(results: Results): readonly ReportPart[] {
  const { contest, isCold, cost, beside, byIdentifiers, byCompanies, byCompaniesInMemory } = results;
  const parts: readonly ReportPart[] = [
    {
      title: 'What is demanded, and what is reached',
      text: [
        RATIOS,
        ...(isCold ? [] : [NOT_COLD]),
        ...shortfallsOf(results).map((line) => `\n- ${line.replaceAll('\n', ' ')}`),
      ].join('\n'),
      table: demandTable(results),
    },
    {
      title: 'The contenders',
      text: `CPU is processor time for one request: of the contender's own process, of the subgraphs that it asks, and of PostgreSQL. Memory is what was resident
after the last round; the subgraphs' is that of all of them. "× best peer" and "× floor" are ratios of throughput, above 1 is faster; the spread is that of
the last of them.`,
      table: contenderTable(contest),
    },
    {
      title: 'What access control, audit and receipts cost',
      text: `The hub in one process without them ("open") and with them ("guarded"), each on a database of its own. "× open" and "ms more" compare the medians of each
round.`,
      table: costTable(cost),
    },
    {
      title: 'Single questions beside a full batch',
      text: `The hub in one process with access control, audit and receipts, asked about one company after another: alone, and while it answers 5,000. Times, not
ratios: what is demanded is for a machine with nothing else to do.`,
      table: besideTable(beside),
    },
    {
      title: 'How cost grows with the number of identifiers',
      text: 'The hub in one process; the ratios are of time.',
      table: growthTable('identifiers', byIdentifiers, 500),
    },
    {
      title: 'How cost grows with the number of companies',
      text: 'A single question to the hub in one process, which keeps no answers, about companies whose rows nobody has read before; the ratios are of time.',
      table: growthTable('companies', byCompanies, byCompanies[0]?.size ?? 0),
    },
    {
      title: 'How cost grows with the number of companies, once their rows are in memory',
      text: 'The same about companies that were asked about before.',
      table: growthTable('companies', byCompaniesInMemory, byCompaniesInMemory[0]?.size ?? 0),
    },
  ];
  return parts.filter(({ table }) => table.rows.length > 0);
}
