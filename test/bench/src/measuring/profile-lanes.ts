import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openAsker } from './ask';
import type { Lane } from './measure';
import { attachProfiler } from './profiler';

/**
 * Asks each contender one round more, and writes what its processes, its services among them, did meanwhile.
 *
 * @param rounds how many there were before
 */
export async function profileLanes(lanes: readonly Lane[], rounds: number, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const lane of lanes) await profileLane(lane, rounds, folder);
}

async function profileLane({ contender, work }: Lane, rounds: number, folder: string): Promise<void> {
  const { own, services } = contender.processes;
  const watched = await Promise.all(
    [own, ...services].map(async (process) => ({ process, profiler: await attachProfiler(process) })),
  );
  const asker = openAsker(contender, work.connections);
  try {
    await Promise.all(watched.map(({ profiler }) => profiler.start()));
    let turn = work.warmUps + rounds * work.perRound;
    const last = turn + work.perRound;
    const worker = async () => {
      while (turn < last) await asker.ask(work.body(turn++));
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
