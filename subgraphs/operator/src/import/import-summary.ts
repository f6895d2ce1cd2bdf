import { visible } from '@aeo-hub/core/command';
import { changedNothing, type Fault, type FileReport, type Warning } from '@aeo-hub/core/import';
import Table from 'cli-table3';
import { basename } from 'node:path';
import { shown } from '../shown';

/** Faults shown on the screen; all of them are in the rejects file. */
const SHOWN_FAULTS = 20;
const SHOWN_WARNINGS = 5;

const NUMBERS = ['read', 'applied', 'unchanged', 'rejected', 'quarantined'] as const;

const NOT_APPLIED = {
  REJECTED: 'NOT APPLIED: it has bad rows. Mend them, or apply the good ones with --accept-valid.',
  REFUSED: 'NOT APPLIED',
  NOT_REACHED: 'NOT REACHED: another of the files could not be applied.',
} as const;

/** The result of an import, in lines for the operator: what is wrong with each file, then a table of all. */
export function importSummary(reports: readonly FileReport[]): readonly string[] {
  const table = new Table({ head: ['file', 'kind', ...NUMBERS], style: { head: [], border: [] } });
  for (const report of reports) {
    table.push([
      visible(basename(report.path)),
      report.kind ?? '?',
      ...NUMBERS.map((name) => report[name].toLocaleString('en')),
    ]);
  }
  const nothing = changedNothing(reports) ? [`Nothing changed: ${whyNothing(reports)}.`] : [];
  const held = reports.some(({ newlyQuarantined }) => newlyQuarantined > 0)
    ? ['Rows are held in quarantine for a person to decide: npm run quarantine -- list']
    : [];
  return [...reports.flatMap(whatIsWrong), ...table.toString().split('\n'), ...nothing, ...held];
}

function whyNothing(reports: readonly FileReport[]): string {
  const [rows, unchanged] = [reports.reduce(sum('read'), 0), reports.reduce(sum('unchanged'), 0)];
  if (rows === 0) return 'there are no rows';
  return rows === unchanged ? 'every row was already on record' : 'what is not on record was rejected, or held before';
}

function sum(name: 'read' | 'unchanged'): (total: number, report: FileReport) => number {
  return (total, report) => total + report[name];
}

function whatIsWrong(report: FileReport): readonly string[] {
  const { outcome, faults, rejected, refusal, rejectsPath, warnings, warned } = report;
  const name = basename(report.path);
  const firstFaults = faults.slice(0, SHOWN_FAULTS).map((fault) => `${name}: ${remarkLine(fault)}`);
  const more =
    rejected > 0 && rejectsPath
      ? [`${name}: bad rows: ${rejected.toLocaleString('en')}, all in ${rejectsPath}, to be mended`]
      : [];
  const doubts = warnings.slice(0, SHOWN_WARNINGS).map((warning) => `${name}: warning: ${remarkLine(warning)}`);
  const moreDoubts =
    warned > doubts.length
      ? [`${name}: warnings: ${warned.toLocaleString('en')}; the values are taken as they are`]
      : [];
  const refused = refusal ? [`${name}: ${refusal.code}: ${refusal.message}`] : [];
  const notApplied = outcome === 'APPLIED' ? [] : [`${name}: ${NOT_APPLIED[outcome]}`];
  return [...firstFaults, ...more, ...doubts, ...moreDoubts, ...refused, ...notApplied];
}

function remarkLine({ line, column, value, code, reason }: Fault | Warning): string {
  const place = column === '' ? `line ${line}` : `line ${line}, ${column} ${shown(value)}`;
  return `${place}: ${code}: ${reason}`;
}
