import type { Caller } from '@aeo-hub/core/caller';
import {
  createTestDatabase,
  openDatabaseServer,
  openDataSource,
  readDatabaseSettings,
  type DatabaseServer,
} from '@aeo-hub/core/database';
import { importFiles } from '@aeo-hub/core/import';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { RequestContext, SubgraphDefinition, SubgraphName } from '@aeo-hub/core/subgraph';
import { registry } from '@aeo-hub/registry';
import { pip } from '@aeo-hub/pip';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { ClosingStack } from '@aeo-hub/core/closing';
import { DemoIssuer } from '../../../../gateway/src/demo-issuer/demo-issuer';
import { openHub } from '../../../../gateway/src/standalone/hub';
import { readHubSettings } from '../../../../gateway/src/standalone/settings';
import { temporaryFolder } from '../../../hub/running-hub';
import type { Member } from '../world/member';
import { IMPORTS, programFiles } from '../world/program-files';
import { SubgraphDoors } from './subgraph-doors';
import { toldBy, type Told } from './told';

/** A whole hub in this process, so that a test can switch a wall of it off, with a world of its own, asked over HTTP. */
export class WorldHub {
  private readonly tokens = new Map<string, string>();
  private files = 0;

  private constructor(
    private readonly folder: string,
    private readonly databases: DatabaseServer,
    private readonly owners: ReadonlyMap<SubgraphName, DataSource>,
    private readonly opened: ClosingStack,
    private url: string,
    private issuer: DemoIssuer | null,
  ) {}

  /**
   * Imports the members as their programs would hand them over, then starts the hub on them.
   *
   * @param settings of the hub, beside those that every such hub has
   */
  static async open(members: readonly Member[], settings: Readonly<Record<string, string>> = {}): Promise<WorldHub> {
    const opened = new ClosingStack();
    const database = await createTestDatabase();
    opened.add('a part of the test', () => database.drop());
    const folder = await temporaryFolder();
    opened.add('a part of the test', () => rm(folder, { recursive: true, force: true }));
    // What is told is tried here, not how soon: a busy machine must not make an outage of it.
    process.env['QUERY_TIMEOUT_MS'] = '60000';
    const env = {
      ...process.env,
      SUBGRAPH_TIMEOUT_MS: '70000',
      QUESTION_TIMEOUT_MS: '80000',
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      HUB_DATA_DIR: folder,
      PORT: '0',
      HUB_SAMPLE_COMPANIES: '0',
      // The table is of everything that could be asked, and by carriers too.
      CARRIER_DOCUMENTS: 'any',
      MAX_ALIASES: '1000',
      MAX_COST: '100000000',
      RATE_LIMIT_IDENTIFIERS: '0',
      RATE_LIMIT_PLANNING: '0',
      ...settings,
    };
    const databases = openDatabaseServer(readDatabaseSettings(env), () => undefined);
    opened.add('a part of the test', () => databases.close());
    const owners = new Map<SubgraphName, DataSource>();
    const hub = new WorldHub(folder, databases, owners, opened, '', null);
    for (const program of PROGRAM_CODES) {
      owners.set(PROGRAMS[program].folder, await hub.connect(PROGRAMS[program].folder, pip));
    }
    owners.set('registry', await hub.connect('registry', registry));
    await hub.load(members);
    const { url } = await openHub(
      {
        settings: readHubSettings(env),
        logger: pino({ level: settings['LOG_LEVEL'] ?? 'error' }, pino.destination(2)),
        report: () => undefined,
        signal: new AbortController().signal,
      },
      opened,
    );
    // As it is for every hub a minute later: PostgreSQL then knows how much there is.
    for (const owner of owners.values()) await owner.query('ANALYZE');
    hub.url = `${url}/graphql`;
    hub.issuer = await DemoIssuer.open(join(folder, 'keys'));
    return hub;
  }

  /** Imports files of these members: what of them is known already changes nothing. */
  async load(members: readonly Member[]): Promise<void> {
    await Promise.all(PROGRAM_CODES.map((program) => this.loadProgram(program, members)));
  }

  /** @param caller null: without a token */
  async ask(caller: Caller, query: string, variables: object = {}): Promise<Told> {
    const token = caller.role === 'PUBLIC' ? null : await this.tokenOf(caller);
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables });
    return toldBy(await fetch(this.url, { method: 'POST', headers, body }));
  }

  /** Each subgraph behind a door of its own, on the same databases. */
  async openDoors(): Promise<SubgraphDoors> {
    const doors = await SubgraphDoors.open((definition) => this.database(definition));
    this.opened.add('a part of the test', () => doors.close());
    return doors;
  }

  /** The owner's connection to a subgraph's database, for whoever asks to keep and close. */
  database<Context extends RequestContext>(definition: SubgraphDefinition<Context>): Promise<DataSource> {
    return this.connect(definition.name, definition, false);
  }

  /** The owner's connection to a database, which no wall holds. */
  owner(name: SubgraphName): DataSource {
    const owner = this.owners.get(name);
    if (!owner) throw new Error(`Nothing of ${name} is kept by row.`);
    return owner;
  }

  close(): Promise<void> {
    return this.opened.closeAll();
  }

  private async tokenOf(caller: Exclude<Caller, { role: 'PUBLIC' }>): Promise<string> {
    const key = JSON.stringify(caller);
    const token = this.tokens.get(key) ?? (await this.issuer?.token(caller, 1)) ?? '';
    this.tokens.set(key, token);
    return token;
  }

  private async connect(
    name: SubgraphName,
    { entities, migrations }: Pick<typeof pip, 'entities' | 'migrations'>,
    closes = true,
  ): Promise<DataSource> {
    const url = await this.databases.databaseUrl(name);
    const dataSource = await openDataSource({ url, entities, migrations, applicationName: 'aeo-hub test' });
    if (closes) this.opened.add('a part of the test', () => dataSource.destroy());
    return dataSource;
  }

  private async loadProgram(program: ProgramCode, members: readonly Member[]): Promise<void> {
    const own = members.filter((member) => member.program === program);
    const paths: string[] = [];
    for (const { kind, text } of programFiles(program, own)) {
      this.files += 1;
      const path = join(this.folder, `${this.files}-${PROGRAMS[program].folder}-${kind}.csv`);
      await writeFile(path, text);
      paths.push(path);
    }
    const rejectsPath = () => join(this.folder, `${program}.rejects.csv`);
    const reports = await importFiles(IMPORTS[program], this.owner(PROGRAMS[program].folder), paths, { rejectsPath });
    for (const { outcome, quarantined, faults, refusal, path } of reports) {
      if (outcome === 'APPLIED' && quarantined === 0) continue;
      throw new Error(`${path}: ${outcome}, ${quarantined} held. ${refusal?.message ?? ''} ${JSON.stringify(faults)}`);
    }
  }
}
