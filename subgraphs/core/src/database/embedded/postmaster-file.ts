import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';

// A file that stays unreadable this long was not caught in the middle of being written.
const WRITING_MS = 2000;

/** PostgreSQL's own lock and notice: `postmaster.pid` in its data folder. */
export interface PostmasterFile {
  readonly text: string;
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready` or `stopping`. */
  readonly status: string;
}

function fileOf(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** The lines are documented in PostgreSQL's source, `src/include/utils/pidfile.h`: 1 pid, 4 port, 8 status. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  const text = textOf(fileOf(cluster));
  if (text === null) return null;
  const lines = text.split('\n');
  return { text, pid: Number(lines[0]), port: Number(lines[3] ?? 0), status: lines[7]?.trim() ?? '' };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Whether the file's process lives and is this cluster's server, and not another program that got its number. */
export function isAlive(cluster: string, file: PostmasterFile): boolean {
  if (!Number.isInteger(file.pid) || file.pid <= 0) return isFresh(fileOf(cluster));
  return commandOf(file.pid).includes(` -D ${cluster} `);
}

function isFresh(file: string): boolean {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return changed !== undefined && Date.now() - changed < WRITING_MS;
}

/** The command line of a process, words parted by blanks; empty when there is none or when it only waits to be reaped. */
function commandOf(pid: number): string {
  try {
    if (platform() === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Takes away a file whose server is dead. PostgreSQL does so itself unless another program now has the pid. Should a new
 * server have replaced the file between our look and our grip, it gets it back. That PostgreSQL's orphaned sessions are
 * gone is not decided here: its shared memory, found by the folder's inode, tells a new server.
 */
export function retirePostmasterFile(cluster: string, stale: PostmasterFile): void {
  const file = fileOf(cluster);
  const taken = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, taken);
    if (textOf(taken) !== stale.text) linkSync(taken, file);
  } catch {
    // Somebody else was quicker.
  } finally {
    rmSync(taken, { force: true });
  }
}
