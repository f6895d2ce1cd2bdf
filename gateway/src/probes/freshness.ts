import type { ProgramReport, ProgramWatch } from '../program-state/program-watch';

/** How old a program's data is. */
export interface ProgramFreshness extends ProgramReport {
  /** Seconds since `dataAsOf`, whole; null as long as that is. */
  readonly ageSeconds: number | null;
}

/** The programs with the age of their data, as last heard of each. */
export function freshness(watch: ProgramWatch, now: Date): readonly ProgramFreshness[] {
  return watch.reports().map((report) => ({
    ...report,
    // Clocks differ: what was applied a moment ahead of ours is new.
    ageSeconds:
      report.dataAsOf === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(report.dataAsOf)) / 1_000)),
  }));
}
