import Table from 'cli-table3';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { basename } from 'node:path';
import type { Sample } from './generate-sample';
import type { SampleMix } from './mix/mix';

const PLAIN = { style: { head: [], border: [] } };

/** What was written, as tables to read on a terminal. */
export function summaryTable({ files, mix }: Sample): string {
  const written = new Table({ head: ['File', 'Rows', 'Bytes'], colAligns: ['left', 'right', 'right'], ...PLAIN });
  for (const { path, rows, bytes } of files) written.push([basename(path), rows, bytes]);
  return [written.toString(), programs(mix), combinations(mix)].join('\n');
}

function programs(mix: SampleMix): string {
  const table = new Table({
    head: [
      'Program',
      'Companies',
      'Accounts',
      'Active',
      'Action plan',
      'Suspended',
      'Over',
      'Applicants',
      'Denied',
      'Harmonized',
    ],
    colAligns: ['left', ...Array.from({ length: 9 }, () => 'right' as const)],
    ...PLAIN,
  });
  for (const code of PROGRAM_CODES) {
    const { companies, accounts, harmonized, statuses } = mix.programs[code];
    const over = (statuses.WITHDRAWN ?? 0) + (statuses.CANCELLED ?? 0) + (statuses.EXPIRED ?? 0);
    const now = [
      statuses.ACTIVE,
      statuses.ACTIVE_UNDER_ACTION_PLAN,
      statuses.SUSPENDED,
      over,
      statuses.APPLICANT,
      statuses.DENIED,
    ];
    table.push([code, companies, accounts, ...now.map((number) => number ?? 0), harmonized]);
  }
  return table.toString();
}

function combinations(mix: SampleMix): string {
  const table = new Table({ head: ['Companies in', 'Number'], colAligns: ['left', 'right'], ...PLAIN });
  const byNumber = Object.entries(mix.combinations).toSorted(([, a = 0], [, b = 0]) => b - a);
  for (const [held, number = 0] of byNumber) table.push([held.replaceAll(' ', ' + '), number]);
  table.push(['all', mix.companies]);
  return table.toString();
}
