import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import { startHub } from './hub-contender';
import { REPOSITORY } from './repository';

const run = promisify(execFile);

export interface Party {
  readonly scheme: string;
  readonly value: string;
  readonly name: string;
}

/** The sample companies that every contender answers about. */
export interface SampleWorld {
  /** Identifiers of members, in the order of the programs' files. */
  readonly parties: readonly Party[];
  /** A data folder of its own for one contender, with the same databases as all others'. */
  dataFolder(contender: string): Promise<string>;
}

/** Makes the world once and keeps it in `folder`; contenders get copies. */
export async function sampleWorld(
  folder: string,
  companies: number,
  report: (line: string) => void,
): Promise<SampleWorld> {
  const files = join(folder, `files-${companies}`);
  const loaded = join(folder, `data-${companies}`);
  await mkdir(folder, { recursive: true });
  // PostgreSQL's own account must be able to enter, for when the benchmark runs as root.
  await chmod(folder, 0o755);
  if (!existsSync(files)) {
    const written = [
      'subgraphs/sample/dist/main.js',
      '--companies',
      String(companies),
      '--out',
      `${files}.part`,
      '--force',
    ];
    await run(process.execPath, written, { cwd: REPOSITORY });
    await rename(`${files}.part`, files);
  }
  if (!existsSync(loaded)) {
    report(`Loading ${companies.toLocaleString('en')} companies through the importers; once`);
    await rm(`${loaded}.part`, { recursive: true, force: true });
    const hub = await startHub({
      name: 'loader',
      dataDir: `${loaded}.part`,
      environment: { HUB_SAMPLE_COMPANIES: String(companies) },
    });
    await hub.stop();
    await rename(`${loaded}.part`, loaded);
  }
  return {
    parties: await partiesIn(files),
    dataFolder: async (contender) => {
      const own = join(folder, `data-${companies}-${contender}`);
      await rm(own, { recursive: true, force: true });
      // By the system, which copies a database as fast as its disk can, and keeps who owns what.
      await once(spawn('cp', ['-a', loaded, own], { stdio: 'inherit' }), 'exit');
      return own;
    },
  };
}

async function partiesIn(folder: string): Promise<Party[]> {
  const parties: Party[] = [];
  for (const code of PROGRAM_CODES) {
    const { folder: program, accountScheme: scheme } = PROGRAMS[code];
    const [, ...rows] = (await readFile(join(folder, `${program}-members.csv`), 'utf8')).trim().split(/\r?\n/);
    const names = new Map(
      rows
        .map((row) => /^([^,]+),(?:"((?:[^"]|"")*)"|([^,]*))/.exec(row))
        .map((row) => [row?.[1] ?? '', row?.[2] ?? row?.[3] ?? '']),
    );
    for (const [value, name] of names) parties.push({ scheme, value, name });
  }
  return parties;
}
