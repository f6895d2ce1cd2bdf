import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The first line a process prints that matches; rejects with everything it printed when it ends before. */
export function lineMatching(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  const printed: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line);
        const match = pattern.exec(line);
        if (match) resolve(match);
      });
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`The process ended (${signal ?? code}) before it printed ${pattern}:\n${printed.join('\n')}`));
    });
  });
}
