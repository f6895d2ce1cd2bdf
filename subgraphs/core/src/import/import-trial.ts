import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { withTestDatabase } from '../database';
import { IDENTIFIER_SCHEMES } from '../identifier';
import { COMMON_LIFE_CYCLE, MEMBERSHIP_STATUSES } from '../membership';
import { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '../program-database';
import type { ProgramCode } from '../program';
import type { ConsentField, MemberField, SiteField } from './format/fields';
import type { Column } from './format/file-format';
import { importFiles } from './import-files';
import type { ImportOptions, ImportProgram } from './import-options';
import type { FileReport } from './import-report';

const ADDRESS = ['addressLines', 'city', 'region', 'postalCode', 'addressCountry'] as const;
const HARMONIZATION = [
  'counterpartAccount',
  'harmonizedSince',
  'siteValidationBy',
  'siteValidationOn',
  'pointOfContact',
] as const;

function columns<Field extends string>(...fields: readonly Field[]): readonly Column<Field>[] {
  return fields.map((field) => [field, field.toLowerCase(), '']);
}

/** A program for tests: columns are named as their fields, in small letters, and the status words are the common ones. */
export function trialProgram(program: ProgramCode): ImportProgram {
  const ofProgram: readonly MemberField[] =
    program === 'MEXICAN_AEO' ? ['validUntil'] : ['tier', 'revalidationDue', ...HARMONIZATION];
  return {
    rules: {
      program,
      arrangements: [],
      lifeCycle: COMMON_LIFE_CYCLE,
      expiredWord: 'EXPIRED',
      revalidationDue: () => null,
    },
    format: {
      program,
      statusWords: MEMBERSHIP_STATUSES.map((status) => [status, status]),
      members: columns<MemberField>(
        'account',
        'legalName',
        'tradeNames',
        'headquarters',
        ...ADDRESS,
        ...IDENTIFIER_SCHEMES,
        'memberType',
        'status',
        'effectiveOn',
        'recordedAt',
        'validatedOn',
        ...ofProgram,
      ),
      sites: columns<SiteField>(
        'account',
        'siteId',
        'name',
        ...ADDRESS,
        'MID',
        'validatedBy',
        'validatedOn',
        'recordedAt',
      ),
      consents: columns<ConsentField>('account', 'grantee', 'since', 'until', 'recordedAt'),
    },
  };
}

/** An import as a test tries it: a program's database and a folder for its files, both gone afterwards. */
export class ImportTrial {
  private constructor(
    readonly program: ImportProgram,
    readonly dataSource: DataSource,
    readonly folder: string,
  ) {}

  static async run(program: ProgramCode, test: (trial: ImportTrial) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'aeo-import-'));
    try {
      await withTestDatabase({ entities: PROGRAM_ENTITIES, migrations: PROGRAM_MIGRATIONS }, (dataSource) =>
        test(new ImportTrial(trialProgram(program), dataSource, folder)),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Writes a members file; a row says what differs from an exporter of Canada that became ACTIVE on 2020-01-13. */
  async members(name: string, ...rows: Partial<Record<MemberField, string>>[]): Promise<string> {
    return this.write(name, this.program.format.members, rows.map(memberRow));
  }

  async sites(name: string, ...rows: Partial<Record<SiteField, string>>[]): Promise<string> {
    const usual = {
      account: 'A-1',
      siteId: 'S1',
      name: 'Yard',
      addressCountry: 'CA',
      recordedAt: '2020-02-01T12:00:00Z',
    };
    return this.write(
      name,
      this.program.format.sites,
      rows.map((row) => ({ ...usual, ...row })),
    );
  }

  async consents(name: string, ...rows: Partial<Record<ConsentField, string>>[]): Promise<string> {
    const usual = { account: 'A-1', grantee: 'JP', since: '2020-01-13', recordedAt: '2020-01-13T12:00:00Z' };
    return this.write(
      name,
      this.program.format.consents,
      rows.map((row) => ({ ...usual, ...row })),
    );
  }

  async raw(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  /** The text of a members file with these lines below its header. */
  membersText(...lines: readonly string[]): string {
    return [this.program.format.members.map(([, name]) => name).join(','), ...lines].join('\n');
  }

  private write<Field extends string>(
    name: string,
    format: readonly Column<Field>[],
    rows: readonly Partial<Record<Field, string>>[],
  ): Promise<string> {
    const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = rows.map((row) => format.map(([field]) => cell(row[field] ?? '')).join(','));
    return this.raw(name, `${[format.map(([, column]) => column).join(','), ...lines].join('\n')}\n`);
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  async import(paths: string | readonly string[], options: ImportOptions = {}): Promise<readonly FileReport[]> {
    const rejectsPath = ({ name }: { readonly name: string }) => join(this.folder, `${name}.rejects.csv`);
    return importFiles(this.program, this.dataSource, [paths].flat(), { rejectsPath, ...options });
  }

  /** Everything a program's database holds that a person could be told, in a stable order; without ids and instants of the import. */
  async contents(): Promise<Readonly<Record<string, readonly unknown[]>>> {
    const contents: Record<string, readonly unknown[]> = {};
    for (const [table, leftOut] of CONTENTS) {
      contents[table] = await this.dataSource.query(
        `SELECT to_jsonb(held) - $1::text[] AS row FROM ${table} held ORDER BY 1`,
        [leftOut],
      );
    }
    return contents;
  }

  rows<Row>(sql: string): Promise<readonly Row[]> {
    return this.dataSource.query(sql);
  }
}

const CONTENTS: readonly (readonly [string, readonly string[]])[] = [
  ['membership_event', ['id']],
  ['particulars', ['id']],
  ['validation', ['id']],
  ['site', ['id']],
  ['harmonization', ['id']],
  ['consent_event', ['id']],
  ['quarantine', ['id', 'held_at', 'decided_at']],
  ['outbox', ['id', 'created_at']],
];

function memberRow(row: Partial<Record<MemberField, string>>): Partial<Record<MemberField, string>> {
  const effectiveOn = row.effectiveOn ?? '2020-01-13';
  return {
    account: 'A-1',
    legalName: 'Alpha Ltd.',
    headquarters: 'CA',
    memberType: 'EXPORTER',
    status: 'ACTIVE',
    effectiveOn,
    recordedAt: `${effectiveOn}T12:00:00Z`,
    ...row,
  };
}
