import type { Contender } from '../contenders/contender';
import type { Work } from '../works/work';
import { openAsker, type Asker } from './ask';
import { assertAlike, type Answer } from './assert-alike';
import { usagesOf, type Usage } from './process-usage';

/** Whose processor time is told apart. */
export const PARTS = ['own', 'services', 'database'] as const;
export type Part = (typeof PARTS)[number];

/** What one round of one kind of work took one contender. */
export interface Round {
  readonly latenciesMs: readonly number[];
  readonly requestsPerSecond: number;
  /** Processor time for one request, in milliseconds, by whose. */
  readonly cpuMs: Readonly<Record<Part, number>>;
}

/** One contender at one kind of work. */
export interface Lane {
  readonly contender: Contender;
  readonly work: Work;
}

/** All rounds of a lane. */
export interface Measured {
  readonly contender: string;
  readonly work: string;
  readonly rounds: readonly Round[];
  /** Resident memory after the last round, in megabytes. */
  readonly residentMb: Readonly<Record<Part, number>>;
}

export interface MeasureOptions {
  readonly lanes: readonly Lane[];
  readonly rounds: number;
  /** Whether all lanes are asked the same, so that all must answer alike. */
  readonly alike: boolean;
}

/**
 * Asks in turns: what disturbs the machine disturbs all of them. Before that each is asked what is not counted, to warm it up.
 *
 * @throws when two contenders answer the same question differently
 */
export async function measure({ lanes, rounds, alike }: MeasureOptions): Promise<readonly Measured[]> {
  const running = lanes.map((lane) => {
    return { ...lane, asker: openAsker(lane.contender, lane.work.connections), rounds: [] as Round[] };
  });
  try {
    await warmUp(running, alike);
    for (let round = 0; round < rounds; round += 1) {
      for (const place of running.keys()) {
        // Nobody always comes first.
        const lane = running[(place + round) % running.length];
        if (lane) lane.rounds.push(await oneRound(lane, round));
      }
    }
    return await Promise.all(
      running.map(async ({ contender, work, rounds: measured }) => {
        const usage = await usageByPart(contender);
        const residentMb = perPart((part) => usage[part].residentMb);
        return { contender: contender.name, work: work.name, rounds: measured, residentMb };
      }),
    );
  } finally {
    await Promise.all(running.map(({ asker }) => asker.close()));
  }
}

interface RunningLane extends Lane {
  readonly asker: Asker;
}

async function warmUp(lanes: readonly RunningLane[], alike: boolean): Promise<void> {
  const most = Math.max(...lanes.map(({ work }) => work.warmUps));
  for (let turn = 0; turn < most; turn += 1) {
    const answers: Answer[] = [];
    for (const { contender, work, asker } of lanes)
      if (turn < work.warmUps) answers.push({ contender: contender.name, text: await asker.ask(work.body(turn)) });
    if (alike) assertAlike(lanes[0]?.work.name ?? '', answers);
  }
}

async function oneRound({ contender, work, asker }: RunningLane, round: number): Promise<Round> {
  const latenciesMs: number[] = [];
  let turn = work.warmUps + round * work.perRound;
  const last = turn + work.perRound;
  const before = await usageByPart(contender);
  const began = performance.now();
  const worker = async () => {
    while (turn < last) {
      const body = work.body(turn++);
      const asked = performance.now();
      await asker.ask(body);
      latenciesMs.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: work.connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  const after = await usageByPart(contender);
  return {
    latenciesMs,
    requestsPerSecond: work.perRound / seconds,
    cpuMs: perPart((part) => (after[part].cpuMs - before[part].cpuMs) / work.perRound),
  };
}

async function usageByPart({ processes }: Contender): Promise<Readonly<Record<Part, Usage>>> {
  const none: Usage = { cpuMs: 0, residentMb: 0 };
  const groups = [[processes.own.pid], processes.services.map(({ pid }) => pid), [processes.database]];
  const [own = none, services = none, database = none] = await usagesOf(groups);
  return { own, services, database };
}

function perPart(figure: (part: Part) => number): Readonly<Record<Part, number>> {
  return { own: figure('own'), services: figure('services'), database: figure('database') };
}
