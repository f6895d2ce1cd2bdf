import type { ImportProgress } from '@aeo-hub/core/import';
import { basename } from 'node:path';

const EVERY_MS = 1000;

const DOING: Readonly<Record<ImportProgress['phase'], string>> = { READING: 'read', APPLYING: 'judged and applied' };

/**
 * Says on standard error how far an import has come, at most once a second, and nothing of what takes less than that; on a terminal
 * each line replaces the last.
 */
export class ProgressLine {
  private saidAt = Date.now();
  private since = Date.now();
  private at = '';

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  tell({ path, phase, rows }: ImportProgress): void {
    const now = Date.now();
    if (this.at !== `${phase} ${path}`) {
      this.at = `${phase} ${path}`;
      this.since = now;
      this.saidAt = now;
    }
    const perSecond = Math.round((rows * 1000) / Math.max(1, now - this.since));
    this.note(`${basename(path)}: ${count(rows)} rows ${DOING[phase]}, ${count(perSecond)} a second`);
  }

  /** Says a text unless something was said a moment ago. */
  note(text: string): void {
    if (Date.now() - this.saidAt < EVERY_MS) return;
    this.saidAt = Date.now();
    this.say(text);
  }

  say(text: string): void {
    this.out.write(this.out.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  }

  /** Leaves the terminal with a clean line. */
  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[K');
  }
}

function count(rows: number): string {
  return rows.toLocaleString('en');
}
