import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ServerAccount } from './server-account';

// Runs from the compiled package, wherever this file itself runs from.
const COMPILED = join(__dirname, '../../../dist/database/embedded/index.js');

const PROGRAM = `
  const { openEmbeddedServer } = require(process.argv[1]);
  const say = (line) => console.log(JSON.stringify(line));
  openEmbeddedServer({ dataDir: process.argv[2], report: () => undefined }).then(
    ({ url, folder, close }) => {
      say({ url, folder });
      process.stdin.resume().on('end', () => close().then(() => process.exit(0)));
    },
    ({ code, message }) => say({ code, message }),
  );
`;

/** Another process that uses an embedded server, for tests of what only processes can show. */
export interface ServerUser {
  readonly url: string;
  readonly folder: string;
  /** Ends its use in good order and waits until the process is gone. */
  leave(): Promise<void>;
  /** kill -9, and waits until the process is gone. */
  kill(): Promise<void>;
}

/** @throws Error with the code and message with which the other process failed to open the server. */
export async function spawnServerUser(dataDir: string, account: ServerAccount = null): Promise<ServerUser> {
  const child = spawn(process.execPath, ['-e', PROGRAM, COMPILED, dataDir], {
    ...account,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const [line]: unknown[] = await Promise.race([once(lines, 'line'), gone.then(() => ['{}'])]);
  const said: Partial<Record<'url' | 'folder' | 'code' | 'message', string>> = JSON.parse(String(line));
  const end = async (how: () => void) => {
    how();
    await gone;
  };
  const { url, folder } = said;
  if (url === undefined || folder === undefined) {
    await end(() => child.kill('SIGKILL'));
    throw Object.assign(new Error(said.message ?? 'the process ended without a word'), { code: said.code });
  }
  return { url, folder, leave: () => end(() => child.stdin.end()), kill: () => end(() => child.kill('SIGKILL')) };
}
