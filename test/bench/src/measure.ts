import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';
import type { Contender } from './contender';
import { usageOf } from './process-usage';
import type { Work } from './work';

/** What one round of one kind of work took one contender. */
export interface Round {
  readonly latenciesMs: readonly number[];
  /** Processor time of all its processes for one request, in milliseconds. */
  readonly cpuMs: number;
  readonly requestsPerSecond: number;
}

/** All rounds of a contender at one kind of work. */
export interface Measured {
  readonly contender: string;
  readonly work: string;
  readonly rounds: readonly Round[];
  readonly residentMb: number;
}

export interface MeasureOptions {
  readonly contenders: readonly Contender[];
  readonly work: Work;
  readonly rounds: number;
}

/**
 * Asks every contender the same in turns: what disturbs the machine disturbs all of them. Before that all must answer alike, which warms
 * them up as well.
 *
 * @throws when two contenders answer differently
 */
export async function measure({ contenders, work, rounds }: MeasureOptions): Promise<readonly Measured[]> {
  const pools = contenders.map(({ url }) => new Pool(new URL(url).origin, { connections: work.connections }));
  try {
    await assertAlike(contenders, pools, work);
    const measured: Round[][] = contenders.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const place of contenders.keys()) {
        // Nobody always comes first.
        const index = (place + round) % contenders.length;
        const [contender, pool] = [contenders[index], pools[index]];
        if (contender && pool) measured[index]?.push(await oneRound(contender, pool, work, round));
      }
    }
    const usages = await Promise.all(contenders.map(({ pid }) => usageOf(pid)));
    return contenders.map(({ name }, index) => ({
      contender: name,
      work: work.name,
      rounds: measured[index] ?? [],
      residentMb: usages[index]?.residentMb ?? Number.NaN,
    }));
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

async function oneRound(contender: Contender, pool: Pool, work: Work, round: number): Promise<Round> {
  const latenciesMs: number[] = [];
  let turn = (round + 1) * work.perRound;
  const last = turn + work.perRound;
  const before = await usageOf(contender.pid);
  const began = performance.now();
  const worker = async () => {
    while (turn < last) {
      const body = work.body(turn++);
      const asked = performance.now();
      await ask(contender, pool, body);
      latenciesMs.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: work.connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  const after = await usageOf(contender.pid);
  return {
    latenciesMs,
    cpuMs: (after.cpuMs - before.cpuMs) / work.perRound,
    requestsPerSecond: work.perRound / seconds,
  };
}

async function assertAlike(contenders: readonly Contender[], pools: readonly Pool[], work: Work): Promise<void> {
  for (let turn = 0; turn < Math.min(work.perRound, 20); turn += 1) {
    const body = work.body(turn);
    const answers: unknown[] = [];
    for (const [index, contender] of contenders.entries()) {
      const pool = pools[index];
      if (pool) answers.push(JSON.parse(await ask(contender, pool, body)).data);
    }
    const other = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (other < 0) continue;
    const [one, two] = [JSON.stringify(answers[0]).slice(0, 500), JSON.stringify(answers[other]).slice(0, 500)];
    throw new Error(
      `${work.name}: ${contenders[other]?.name} answers otherwise than ${contenders[0]?.name}.\n${one}\n${two}`,
    );
  }
}

async function ask({ url, headers }: Contender, pool: Pool, body: string): Promise<string> {
  const { statusCode, body: answer } = await pool.request({
    path: new URL(url).pathname,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.text();
  if (statusCode !== 200 || text.includes('"errors":[')) throw new Error(`HTTP ${statusCode}: ${text.slice(0, 500)}`);
  return text;
}
