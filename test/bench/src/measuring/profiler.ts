import { writeFile } from 'node:fs/promises';
import { WebSocket } from 'undici';
import type { StartedProcess } from '../contenders/start-process';

/** A profiler attached to a running Node process. */
export interface Profiler {
  start(): Promise<void>;
  /** Ends the profile and writes it as Chrome's developer tools and editors read it. */
  stop(file: string): Promise<void>;
  close(): void;
}

interface InspectorAnswer {
  readonly id?: number;
  readonly result?: { readonly profile?: unknown };
  readonly error?: { readonly message: string };
}

/** By the inspector protocol, so that a profile holds the questions alone and not how the process started. */
export async function attachProfiler({ name, inspector }: StartedProcess): Promise<Profiler> {
  if (inspector === null) throw new Error(`${name} was started without an inspector.`);
  const socket = new WebSocket(inspector);
  const waiting = new Map<number, (answer: InspectorAnswer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as InspectorAnswer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`The inspector of ${name} cannot be reached.`)));
  });
  let last = 0;
  const send = async (method: string) => {
    const id = (last += 1);
    const answer = new Promise<InspectorAnswer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method }));
    const { result, error } = await answer;
    waiting.delete(id);
    if (error) throw new Error(`${method} of ${name}: ${error.message}`);
    return result;
  };
  await send('Profiler.enable');
  return {
    start: async () => void (await send('Profiler.start')),
    stop: async (file) => writeFile(file, JSON.stringify((await send('Profiler.stop'))?.profile)),
    close: () => socket.close(),
  };
}
