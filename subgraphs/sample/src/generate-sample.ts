import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { companyRecords } from './company/company-records';
import { makeCompany, type Sources } from './company/make-company';
import { dayOf } from './day/day';
import { ProgramWriter } from './file/program-writer';
import type { AccountRecords } from './file/records';
import type { WrittenFile } from './file/written-file';
import { Issuers } from './identifier/issuers';
import { MixCounter, type SampleMix } from './mix/mix';
import { NameCodes } from './name/name-code';
import { prepareOutDir } from './prepare-out-dir';
import { SAMPLE_PROGRAMS } from './program/sample-programs';
import { reasonOf } from './reason-of';
import { MAX_COMPANIES, REFERENCE_DAY } from './reference';
import { SampleError } from './sample-error';
import { DEFAULT_COMPANIES, DEFAULT_SEED, type SampleOptions } from './sample-options';
import { WORLD_COMPANIES } from './world/world-companies';
import { worldRecords } from './world/world-records';

const MAX_SEED = 0xffff_ffff;
/** Companies between two reports. */
const REPORT_EVERY = 1000;

export interface Sample {
  /** By program, members before sites before consents: the order in which they are imported. */
  readonly files: readonly WrittenFile[];
  readonly mix: SampleMix;
}

/**
 * Writes fictional companies as the files that the three programs would hand over: first the named ones, then the generated ones. The
 * same number and seed give the same bytes on every machine and day, and a larger sample begins with the smaller one's rows.
 * Company by company, in flat memory, never ahead of the disk.
 * @throws SampleError for a number, a seed or a folder that will not do, or when a file cannot be written
 */
export async function generateSample(options: SampleOptions): Promise<Sample> {
  const {
    companies = DEFAULT_COMPANIES,
    seed = DEFAULT_SEED,
    outDir,
    force = false,
    report = () => undefined,
  } = options;
  check(companies, seed);
  await prepareOutDir(outDir, force);
  const writers = await createWriters(outDir);
  const mix = new MixCounter();
  try {
    for (const accounts of companiesOf(seed, companies)) {
      mix.add(accounts);
      for (const account of accounts) await writers[account.program].add(account);
      if (mix.companies % REPORT_EVERY === 0 || mix.companies === companies) report(mix.companies, companies);
    }
    for (const code of PROGRAM_CODES) await writers[code].close();
    const files: WrittenFile[] = [];
    for (const code of PROGRAM_CODES) files.push(...(await writers[code].publish()));
    return { files, mix };
  } catch (cause) {
    await Promise.all(Object.values(writers).map((writer) => writer.abandon()));
    throw writeFailed(outDir, cause);
  }
}

function check(companies: number, seed: number): void {
  const least = WORLD_COMPANIES.length;
  if (!Number.isSafeInteger(companies) || companies < least || companies > MAX_COMPANIES) {
    throw new SampleError(
      'WRONG_COMPANIES',
      `The number of companies must be a whole number from ${least} (the named ones) to ${MAX_COMPANIES}, not ${companies}.`,
    );
  }
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > MAX_SEED) {
    throw new SampleError('WRONG_SEED', `The seed must be a whole number from 0 to ${MAX_SEED}, not ${seed}.`);
  }
}

async function createWriters(outDir: string) {
  try {
    return {
      PIP: await ProgramWriter.create(SAMPLE_PROGRAMS.PIP, outDir),
      CTPAT: await ProgramWriter.create(SAMPLE_PROGRAMS.CTPAT, outDir),
      MEXICAN_AEO: await ProgramWriter.create(SAMPLE_PROGRAMS.MEXICAN_AEO, outDir),
    };
  } catch (cause) {
    throw writeFailed(outDir, cause);
  }
}

/** What the programs have on file, company by company. */
function* companiesOf(seed: number, companies: number): Generator<readonly AccountRecords[]> {
  const until = dayOf(REFERENCE_DAY);
  for (const company of WORLD_COMPANIES) yield worldRecords(company, until);
  const sources: Sources = { seed, until, issuers: new Issuers(seed), names: new NameCodes(seed) };
  for (let index = 0; index < companies - WORLD_COMPANIES.length; index++) {
    yield companyRecords(seed, makeCompany(sources, index), until);
  }
}

function writeFailed(outDir: string, cause: unknown): SampleError {
  return new SampleError(
    'WRITE_FAILED',
    `Writing the sample to ${outDir} failed: ${reasonOf(cause)}. What is there is unfinished.`,
    { cause },
  );
}
