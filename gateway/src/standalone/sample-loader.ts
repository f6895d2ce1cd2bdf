import { dataAsOf, importFiles, type ImportProgram } from '@aeo-hub/core/import';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { ctpatImport } from '@aeo-hub/ctpat';
import { mexicanAeoImport } from '@aeo-hub/mexican-aeo';
import { pipImport } from '@aeo-hub/pip';
import { generateSample, type WrittenFile } from '@aeo-hub/sample';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join, parse } from 'node:path';
import type { DataSource } from 'typeorm';
import type { HubSubgraphs } from './hub-subgraphs';
import type { SampleFolder } from './sample-folder';

const IMPORTS: Readonly<Record<ProgramCode, ImportProgram>> = {
  PIP: pipImport,
  CTPAT: ctpatImport,
  MEXICAN_AEO: mexicanAeoImport,
};

export interface SampleOptions {
  readonly subgraphs: HubSubgraphs;
  readonly folder: SampleFolder;
  /** How many companies; 0: no sample. */
  readonly companies: number;
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Fills a hub whose programs have never been given a file: writes fictional companies as the programs' files, and imports them as
 * anybody's would be. Finishes what an earlier start began. Programs that have data of their own are left alone.
 */
export async function loadSampleWhenEmpty(options: SampleOptions): Promise<void> {
  const { subgraphs, folder, companies, report, signal } = options;
  if (companies === 0 || !(folder.isLeftBehind() || (await neverFilled(subgraphs)))) return;
  report(`Writing a sample of ${companies.toLocaleString('en')} fictional companies`);
  const { files } = await generateSample({ companies, outDir: folder.path, force: true });
  signal.throwIfAborted();
  report(
    `Importing ${files.reduce((rows, file) => rows + file.rows, 0).toLocaleString('en')} rows of ${files.length} files`,
  );
  // Each fails alone, and none may go on importing into a database that is being closed.
  const imports = await Promise.allSettled(
    PROGRAM_CODES.map((program) => importSample(program, ofProgram(program, files), options)),
  );
  for (const outcome of imports) if (outcome.status === 'rejected') throw outcome.reason;
  await folder.remove();
}

async function neverFilled(subgraphs: HubSubgraphs): Promise<boolean> {
  const programs = PROGRAM_CODES.map((program) => subgraphs[PROGRAMS[program].folder].dataSource);
  const filled = await Promise.all(programs.map((dataSource) => dataAsOf((sql) => dataSource.query(sql))));
  return filled.every((instant) => instant === null);
}

async function importSample(
  program: ProgramCode,
  files: readonly WrittenFile[],
  { subgraphs, folder, report, signal }: SampleOptions,
): Promise<void> {
  const { dataSource } = subgraphs[PROGRAMS[program].folder];
  const paths = files.map(({ path }) => path);
  if (await hasDataOfItsOwn(dataSource, paths)) return report(`${program} has data of its own, and gets no sample`);
  const reports = await importFiles(IMPORTS[program], dataSource, paths, {
    signal,
    rejectsPath: ({ path }) => join(folder.path, `${parse(path).name}.rejects.csv`),
  });
  const failed = reports.find(({ outcome }) => outcome !== 'APPLIED');
  if (failed) {
    const reason = failed.refusal?.message ?? `${failed.rejected} rows were rejected, see ${failed.rejectsPath}`;
    throw new Error(`SAMPLE_NOT_LOADED: ${failed.path} could not be imported: ${reason}`);
  }
  report(`${program} is loaded`);
}

function ofProgram(program: ProgramCode, files: readonly WrittenFile[]): readonly WrittenFile[] {
  return files.filter((file) => file.program === program);
}

/** An operator may have imported files after a start that ended while it was loading the sample. */
async function hasDataOfItsOwn(dataSource: DataSource, samplePaths: readonly string[]): Promise<boolean> {
  const digests = await Promise.all(samplePaths.map(digestOf));
  const runs: unknown[] = await dataSource.query('SELECT 1 FROM import_run WHERE digest <> ALL($1) LIMIT 1', [digests]);
  return runs.length > 0;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
