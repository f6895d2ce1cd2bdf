import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The environment of a process that is to write down where it connects to. */
export function tellingConnections(file: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--require ${join(__dirname, 'tell-connections.cjs')}`, CONNECTIONS_FILE: file };
}

/** What the processes that were started so have done, each thing once, sorted: `connect 127.0.0.1:5432`. */
export async function toldConnections(file: string): Promise<readonly string[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const told = lines.map((line): readonly string[] => JSON.parse(line)).map((what) => what.join(' '));
  return [...new Set(told)].toSorted();
}
