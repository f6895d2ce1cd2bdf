import { readdir, readFile } from 'node:fs/promises';

/** What processes, with all that they have started, have used so far. */
export interface Usage {
  /** Processor time, in milliseconds; that of processes that have ended meanwhile included. */
  readonly cpuMs: number;
  /** Resident memory, in megabytes; what processes share counts with each. */
  readonly residentMb: number;
}

/** Linux counts processor time in hundredths of a second (man 5 proc). */
const TICK_MS = 10;
const PAGE_MB = 4096 / 1024 / 1024;

interface Stat extends Usage {
  readonly parent: number;
}

/** For each of these groups of processes; of what runs on Linux, by /proc. */
export async function usagesOf(groups: readonly (readonly number[])[]): Promise<readonly Usage[]> {
  const stats = await readStats();
  return groups.map((roots) => {
    const ours = [...stats.keys()].filter((pid) => isWithin(pid, roots, stats)).flatMap((pid) => stats.get(pid) ?? []);
    return {
      cpuMs: ours.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      residentMb: ours.reduce((sum, { residentMb }) => sum + residentMb, 0),
    };
  });
}

async function readStats(): Promise<ReadonlyMap<number, Stat>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(pids.map(async (pid) => [pid, await statOf(pid)] as const));
  return new Map(stats.flatMap(([pid, stat]) => (stat ? [[pid, stat] as const] : [])));
}

function isWithin(pid: number, roots: readonly number[], stats: ReadonlyMap<number, Stat>): boolean {
  for (let one: number | undefined = pid; one !== undefined && one > 1; one = stats.get(one)?.parent)
    if (roots.includes(one)) return true;
  return false;
}

async function statOf(pid: number): Promise<Stat | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name may hold anything; what follows its closing parenthesis begins with field 3.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, pages = 0] = [fields[1], fields[21]];
    // Its own, and what the children that it has seen end had used: PostgreSQL's connections come and go.
    const ticks = fields.slice(11, 15).reduce((sum, part) => sum + part, 0);
    return { parent, cpuMs: ticks * TICK_MS, residentMb: pages * PAGE_MB };
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
