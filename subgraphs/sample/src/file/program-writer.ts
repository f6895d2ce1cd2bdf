import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKind } from '@aeo-hub/core/import';
import { PROGRAMS } from '@aeo-hub/core/program';
import type { SampleProgram } from '../program/sample-program';
import { consentCells, memberCells, siteCells } from './cells';
import { CsvFile } from './csv-file';
import type { AccountRecords, ConsentRecord, MemberRecord, SiteRecord } from './records';
import type { WrittenFile } from './written-file';

/** While it is written a file has this ending, so that one that was cut short is never taken for a whole one. */
const UNFINISHED = '.part';

/** Writes the three files of one program. */
export class ProgramWriter {
  private constructor(
    private readonly program: SampleProgram,
    private readonly directory: string,
    private readonly members: CsvFile<MemberRecord>,
    private readonly consents: CsvFile<ConsentRecord>,
    private readonly sites: CsvFile<SiteRecord>,
  ) {}

  static async create(program: SampleProgram, directory: string): Promise<ProgramWriter> {
    const { members, consents, sites } = program.format;
    const path = (kind: FileKind) => join(directory, nameOf(program, kind) + UNFINISHED);
    return new ProgramWriter(
      program,
      directory,
      await CsvFile.create(path('members'), members, memberCells),
      await CsvFile.create(path('consents'), consents, consentCells),
      await CsvFile.create(path('sites'), sites, siteCells),
    );
  }

  async add(records: AccountRecords): Promise<void> {
    await this.members.add(records.members);
    await this.consents.add(records.consents);
    await this.sites.add(records.sites);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    for (const { file } of this.files()) await file.close();
  }

  /** Gives the finished files their names. */
  async publish(): Promise<WrittenFile[]> {
    const written: WrittenFile[] = [];
    for (const { kind, file } of this.files()) {
      const path = join(this.directory, nameOf(this.program, kind));
      await rename(path + UNFINISHED, path);
      written.push({ program: this.program.code, kind, path, rows: file.rows, bytes: file.bytes });
    }
    return written;
  }

  /** Lets go of the files as they are, unfinished. */
  async abandon(): Promise<void> {
    await Promise.allSettled(this.files().map(({ file }) => file.close()));
  }

  private files() {
    return [
      { kind: 'members', file: this.members },
      { kind: 'sites', file: this.sites },
      { kind: 'consents', file: this.consents },
    ] as const;
  }
}

const nameOf = (program: SampleProgram, kind: FileKind) => `${PROGRAMS[program.code].folder}-${kind}.csv`;
