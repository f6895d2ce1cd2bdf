import { Pool } from 'undici';
import type { Contender } from '../contenders/contender';

/** Connections to one contender. */
export interface Asker {
  /**
   * @returns the answer as it came
   * @throws when it is none, or tells of errors
   */
  ask(body: string): Promise<string>;
  close(): Promise<void>;
}

/** Longer than the slowest contender takes for the largest question on a busy machine. */
const PATIENCE_MS = 300_000;

export function openAsker({ name, url, headers }: Contender, connections: number): Asker {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
  return {
    ask: async (body) => {
      const { statusCode, body: answer } = await pool.request({
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body,
      });
      const text = await answer.text();
      if (statusCode === 200 && !text.includes('"errors":[')) return text;
      // What it says of the errors comes last in an answer that has data as well.
      const said = text.slice(Math.max(0, text.indexOf('"errors":['))).slice(0, 1_000);
      throw new Error(`${name}: HTTP ${statusCode}: ${said}`);
    },
    close: () => pool.close(),
  };
}
