import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openAsker } from './ask';
import type { Lane } from './measure';
import { attachProfiler } from './profiler';

/** How long each contender is asked while it is watched; at least one round. */
const LEAST_MS = 5_000;

/** Asks each contender some more, and writes what its processes, its services among them, did meanwhile. */
export async function profileLanes(lanes: readonly Lane[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const lane of lanes) await profileLane(lane, folder);
}

async function profileLane({ contender, work }: Lane, folder: string): Promise<void> {
  const { own, services } = contender.processes;
  const watched = await Promise.all(
    [own, ...services].map(async (process) => ({ process, profiler: await attachProfiler(process) })),
  );
  const asker = openAsker(contender, work.connections);
  try {
    await Promise.all(watched.map(({ profiler }) => profiler.start()));
    const until = performance.now() + LEAST_MS;
    let turn = 0;
    const worker = async () => {
      while (turn < work.perRound || performance.now() < until) await asker.ask(work.body(turn++));
    };
    await Promise.all(Array.from({ length: work.connections }, worker));
    for (const { process, profiler } of watched) {
      const ofWhat = process === own ? [contender.name] : [contender.name, process.name];
      await profiler.stop(join(folder, `${[work.name, ...ofWhat].join('.')}.cpuprofile`));
    }
  } finally {
    await asker.close();
    for (const { profiler } of watched) profiler.close();
  }
}
