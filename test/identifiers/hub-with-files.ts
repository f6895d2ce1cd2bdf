import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { Member } from '../disclosure/matrix/world/member';
import { programFiles } from '../disclosure/matrix/world/program-files';
import { startHub, temporaryFolder, type RunningHub } from '../hub/running-hub';
import { startOperator } from '../import/running-operator';

/** A member of which a test says its program, name and numbers alone. */
export type Told = Pick<Member, 'program' | 'account' | 'legalName' | 'identifiers'> & Partial<Member>;

export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A hub without companies, open to every caller, into which files are imported as an operator does. */
export class HubWithFiles {
  private files = 0;

  private constructor(
    private readonly hub: RunningHub,
    private readonly folder: string,
  ) {}

  static async start(): Promise<HubWithFiles> {
    const hub = await startHub({ env: { HUB_ACCESS: 'off', HUB_SAMPLE_COMPANIES: '0' } });
    return new HubWithFiles(hub, await temporaryFolder());
  }

  async stop(): Promise<void> {
    await this.hub.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Imports members of one program from one file, and gives what the operator reads. */
  async import(program: ProgramCode, ...members: readonly Omit<Told, 'program'>[]): Promise<string> {
    const [file] = programFiles(
      program,
      members.map((member) => ({
        headquarters: PROGRAMS[program].country,
        events: [{ status: 'ACTIVE', on: '2020-01-10' }],
        consents: [],
        ...member,
        program,
      })),
    );
    const name = `${program.toLowerCase()}-${(this.files += 1)}.csv`;
    await writeFile(join(this.folder, name), file?.text ?? '');
    return this.operate('import', PROGRAMS[program].folder, join(this.folder, name));
  }

  /** Runs a command of the operator, and gives what it says. */
  async operate(...args: readonly string[]): Promise<string> {
    const { stdout, stderr } = await startOperator(args, { env: this.hub.env }).ended;
    return stdout + stderr;
  }

  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphqlAnswer<Data>> {
    const response = await fetch(this.hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<Data>;
  }
}
