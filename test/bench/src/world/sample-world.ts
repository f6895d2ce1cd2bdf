import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startProcess } from '../contenders/start-process';
import { openDatabase, settle } from './open-database';

/** The sample companies that contenders answer about, as a hub's data folder. */
export interface SampleWorld {
  readonly companies: number;
  readonly dataFolder: string;
  /** A data folder with the same databases for one contender alone, which may write to it. */
  copyFor(contender: string): Promise<string>;
}

/** Makes the world once and keeps it in `folder` from run to run. */
export async function sampleWorld(
  folder: string,
  companies: number,
  report: (line: string) => void,
): Promise<SampleWorld> {
  const dataFolder = join(folder, `data-${companies}`);
  await mkdir(folder, { recursive: true });
  // PostgreSQL's own account must be able to enter, for when the benchmark runs as root.
  await chmod(folder, 0o755);
  if (!existsSync(dataFolder)) {
    report(`Loading ${companies.toLocaleString('en')} companies through the importers; once`);
    await rm(`${dataFolder}.part`, { recursive: true, force: true });
    const hub = await startProcess({
      name: 'the loading hub',
      args: ['gateway/dist/standalone/main.js'],
      env: { HUB_DATA_DIR: `${dataFolder}.part`, HUB_SAMPLE_COMPANIES: String(companies), PORT: '0' },
      ready: /\/graphql/,
    });
    await hub.stop();
    const database = await openDatabase(`${dataFolder}.part`);
    await settle(database).finally(() => database.close());
    await rename(`${dataFolder}.part`, dataFolder);
  }
  return {
    companies,
    dataFolder,
    copyFor: async (contender) => {
      const own = `${dataFolder}-${contender}`;
      await rm(own, { recursive: true, force: true });
      // By the system, which copies a database as fast as its disk can, and keeps who owns what.
      await once(spawn('cp', ['-a', dataFolder, own], { stdio: 'inherit' }), 'exit');
      return own;
    },
  };
}
