import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { Member } from '../disclosure/matrix/world/member';
import { programFiles } from '../disclosure/matrix/world/program-files';
import { startHub, temporaryFolder, type RunningHub } from './running-hub';
import { startOperator } from '../import/running-operator';

/** A member of which a test says its program, name and numbers alone. */
export type Told = Pick<Member, 'program' | 'account' | 'legalName' | 'identifiers'> & Partial<Member>;

export interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A hub without companies, open to every caller, into which files are imported as an operator does. */
export class HubWithFiles {
  private imports = 0;

  private constructor(
    private readonly hub: RunningHub,
    private readonly folder: string,
  ) {}

  static async start(): Promise<HubWithFiles> {
    const hub = await startHub({ env: { HUB_ACCESS: 'off', HUB_SAMPLE_COMPANIES: '0' } });
    return new HubWithFiles(hub, await temporaryFolder());
  }

  /** The GraphQL endpoint. */
  get url(): string {
    return this.hub.url;
  }

  async stop(): Promise<void> {
    await this.hub.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Imports members of one program, with their sites and consents, by one command, and gives what the operator reads. */
  async import(program: ProgramCode, ...members: readonly Omit<Told, 'program'>[]): Promise<string> {
    const files = programFiles(
      program,
      members.map((member) => ({
        headquarters: PROGRAMS[program].country,
        events: [{ status: 'ACTIVE', on: '2020-01-10' }],
        consents: [],
        ...member,
        program,
      })),
    );
    this.imports += 1;
    const paths = await Promise.all(
      files.map(async ({ kind, text }) => {
        const path = join(this.folder, `${program.toLowerCase()}-${kind}-${this.imports}.csv`);
        await writeFile(path, text);
        return path;
      }),
    );
    return this.operate('import', PROGRAMS[program].folder, ...paths);
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
