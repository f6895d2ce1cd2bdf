import { endProgress, printProgress, type Output } from '@aeo-hub/core/command';
import type { ImportProgress } from '@aeo-hub/core/import';
import { basename } from 'node:path';

const EVERY_MS = 1000;

/**
 * Says on standard error how far an import has come, at most once a second, and nothing of what takes less than that; on a terminal
 * each line replaces the last.
 */
export class ProgressLine {
  private saidAt: number;
  private at = '';
  /** When the phase at hand was first told of, and how many rows were done then: what came before took a time that is not known. */
  private since: { readonly at: number; readonly rows: number };

  constructor(
    /** Default: standard error. */
    private readonly output?: Output,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.saidAt = now();
    this.since = { at: this.saidAt, rows: 0 };
  }

  tell(progress: ImportProgress): void {
    const { path, phase, rows } = progress;
    if (this.at !== `${phase} ${path}`) {
      this.at = `${phase} ${path}`;
      this.since = { at: this.now(), rows };
      this.saidAt = this.since.at;
    }
    this.note(`${basename(path)}: ${howFar(progress)}, ${count(this.rate(rows))} a second`);
  }

  /** Says a text unless something was said a moment ago. */
  note(text: string): void {
    if (this.now() - this.saidAt < EVERY_MS) return;
    this.saidAt = this.now();
    this.say(text);
  }

  say(text: string): void {
    printProgress(text, this.output);
  }

  /** Leaves the terminal with a clean line. */
  end(): void {
    endProgress(this.output);
  }

  private rate(rows: number): number {
    return ((rows - this.since.rows) * 1000) / Math.max(1, this.now() - this.since.at);
  }
}

function howFar({ phase, rows, of }: ImportProgress): string {
  if (phase === 'READING' || of === null) return `${count(rows)} rows read`;
  return `${count(rows)} of ${count(of)} rows (${Math.floor((100 * rows) / Math.max(1, of))} %) compared with what is recorded`;
}

function count(rows: number): string {
  return Math.round(rows).toLocaleString('en');
}
