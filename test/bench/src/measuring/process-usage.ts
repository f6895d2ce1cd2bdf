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
const NANOSECONDS = 1e6;
const PAGE_MB = 4096 / 1024 / 1024;

interface Stat {
  readonly parent: number;
  readonly residentMb: number;
  /** By the coarse clock: its own, and that of children that it has seen end, as PostgreSQL's connections do. */
  readonly ownMs: number;
  readonly endedMs: number;
}

/** For each of these groups of processes; of what runs on Linux, by /proc. */
export async function usagesOf(groups: readonly (readonly number[])[]): Promise<readonly Usage[]> {
  const stats = await readStats();
  return Promise.all(groups.map((roots) => usageOf(roots, stats)));
}

async function usageOf(roots: readonly number[], stats: ReadonlyMap<number, Stat>): Promise<Usage> {
  const ours = [...stats].filter(([pid]) => isWithin(pid, roots, stats));
  const times = await Promise.all(ours.map(async ([pid, { ownMs }]) => (await fineTimeOf(pid)) ?? ownMs));
  return {
    cpuMs: [...times, ...ours.map(([, { endedMs }]) => endedMs)].reduce((sum, ms) => sum + ms, 0),
    residentMb: ours.reduce((sum, [, { residentMb }]) => sum + residentMb, 0),
  };
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
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // It has ended meanwhile.
  if (stat === null) return null;
  // The name may hold anything; what follows its closing parenthesis begins with field 3.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, pages = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [
    fields[1],
    fields[21],
    ...fields.slice(11, 15),
  ];
  return {
    parent,
    residentMb: pages * PAGE_MB,
    ownMs: (user + system) * TICK_MS,
    endedMs: (endedUser + endedSystem) * TICK_MS,
  };
}

/** Of all threads of a process, by the scheduler's own clock; null where the system does not tell. */
async function fineTimeOf(pid: number): Promise<number | null> {
  try {
    const threads = await readdir(`/proc/${pid}/task`);
    const lines = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')));
    return lines.reduce((sum, line) => sum + Number(line.split(' ')[0]), 0) / NANOSECONDS;
  } catch {
    return null;
  }
}
