import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A hub that a test has started as a process. */
export interface StartedHub {
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** Waits until it prints something. */
  readonly prints: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exitCode: Promise<number | null>;
}

/** `npm start` with only the named companies as its sample, on any free port. */
export function startHub(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): StartedHub {
  const child = spawn(process.execPath, [join(__dirname, '..', '..', 'dist', 'standalone', 'main.js'), ...args], {
    env: { ...process.env, HUB_DATA_DIR: dataDir, PORT: '0', HUB_SAMPLE_COMPANIES: '12', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const exitCode = once(child, 'exit').then(([code]) => code);
  const prints = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(text);
        if (match) resolve(match);
      };
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
      child.once('exit', () => reject(new Error(`It ended without printing ${pattern}:\n${text}`)));
      look();
    });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return { process: child, printed: () => text, prints, exitCode };
}

/** What a hub prints when it answers; the first group is where. */
export const ANSWERS = /answers at (http:\/\/127\.0\.0\.1:\d+) /;

/** Asks with the token that the hub prints for whoever tries it. */
export async function ask(hub: StartedHub, query: string): Promise<unknown> {
  const [, url = ''] = await hub.prints(ANSWERS);
  const [, token = ''] = await hub.prints(/authorization: Bearer (\S+)'/);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
  return { data, ...(errors !== undefined && { errors }) };
}

/** A question that the sample answers, whatever its size. */
export const MAPLE = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome company { pip { outcome } } } }';
export const MAPLE_IS_A_MEMBER = { data: { company: { outcome: 'FOUND', company: { pip: { outcome: 'MEMBER' } } } } };
