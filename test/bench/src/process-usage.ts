import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a process and all that it has started have used so far. */
export interface Usage {
  /** Processor time, in milliseconds. */
  readonly cpuMs: number;
  /** Resident memory, in megabytes; what processes share counts with each. */
  readonly residentMb: number;
}

/** Linux counts processor time in hundredths of a second (man 5 proc). */
const TICK_MS = 10;
const PAGE_MB = 4096 / 1024 / 1024;

/** Of what runs on Linux, by /proc. */
export async function usageOf(pid: number): Promise<Usage> {
  const parents = await parentsOf();
  const ours = [...parents.keys()].filter((one) => isWithin(one, pid, parents));
  const used = await Promise.all(ours.map(usageOfOne));
  return {
    cpuMs: used.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    residentMb: used.reduce((sum, { residentMb }) => sum + residentMb, 0),
  };
}

async function parentsOf(): Promise<ReadonlyMap<number, number>> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=']);
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]),
  );
}

function isWithin(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let one: number | undefined = pid; one !== undefined && one > 1; one = parents.get(one))
    if (one === root) return true;
  return false;
}

async function usageOfOne(pid: number): Promise<Usage> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name may hold anything; what follows its closing parenthesis begins with field 3.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, pages = 0] = [fields[11], fields[12], fields[21]];
    return { cpuMs: (user + system) * TICK_MS, residentMb: pages * PAGE_MB };
  } catch {
    // It has ended meanwhile.
    return { cpuMs: 0, residentMb: 0 };
  }
}
