import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../error-code';

const MARK = '.new-';

/** The name under which this process builds a folder: it says who builds, so that others can tell whether anybody still does. */
export function stagingName(folder: string): string {
  return `${folder}${MARK}${processSpace()}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Whether a name is one that a folder is built under. */
export function isStagingName(name: string): boolean {
  return /^postgres(ql-[0-9a-f]{12})?\.new-/.test(name);
}

/** Whether the process that builds under this name lives; null when that cannot be told from here. */
export function builderLives(name: string): boolean | null {
  const [, space, pid] = /\.new-([0-9a-f]{12})-(\d+)-/.exec(name) ?? [];
  if (space !== processSpace()) return null;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    // Another user's process lives too.
    return errorCode(error) !== 'ESRCH';
  }
}

/** Where process numbers mean the same: this machine and, on Linux, this container of it. A data folder may be shared by several. */
function processSpace(): string {
  return createHash('sha256').update(`${hostname()} ${pidNamespace()}`).digest('hex').slice(0, 12);
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
