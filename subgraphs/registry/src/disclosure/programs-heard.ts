import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { Sql } from '../storage/sql';

/** How long an answer of the database is good for: it changes once in minutes, and is asked with every question. */
const FRESH_MS = 250;

/**
 * Programs by whose word the registry may show their members: those whose outbox it could read not long ago. Without the word of the
 * others it can neither show by it nor say that there is nothing to show.
 */
export class ProgramsHeard {
  private latest: { readonly at: number; readonly programs: Promise<readonly ProgramCode[]> } | null = null;

  constructor(private readonly registry: Sql) {}

  now(): Promise<readonly ProgramCode[]> {
    const at = performance.now();
    if (this.latest && at - this.latest.at < FRESH_MS) return this.latest.programs;
    const latest = { at, programs: this.read() };
    this.latest = latest;
    latest.programs.catch(() => {
      if (this.latest === latest) this.latest = null;
    });
    return latest.programs;
  }

  /** For one question: what was so when it was first asked stays so until it is answered. */
  forQuestion(): () => Promise<readonly ProgramCode[]> {
    let asked: Promise<readonly ProgramCode[]> | null = null;
    return () => (asked ??= this.now());
  }

  private async read(): Promise<readonly ProgramCode[]> {
    const [row]: { heard: string[] }[] = await this.registry.query("SELECT programs_heard('0') AS heard", []);
    return PROGRAM_CODES.filter((program) => row?.heard.includes(program));
  }
}
