import { ASSERTION_HEADER } from '@aeo-hub/core/assertion';
import type { Caller } from '@aeo-hub/core/caller';
import {
  SubgraphServer,
  type RequestContext,
  type SubgraphDefinition,
  type SubgraphName,
} from '@aeo-hub/core/subgraph';
import { ctpat } from '@aeo-hub/ctpat';
import { mexicanAeo } from '@aeo-hub/mexican-aeo';
import { mra } from '@aeo-hub/mra';
import { pip } from '@aeo-hub/pip';
import { registry } from '@aeo-hub/registry';
import type { DataSource } from 'typeorm';
import { GatewayKey } from '../../../hub/gateway-key';
import { toldBy, type Told } from './told';

/** Every subgraph behind its own door, asked past the gateway by whoever holds the gateway's key. */
export class SubgraphDoors {
  private readonly urls = new Map<SubgraphName, string>();
  private readonly closers: (() => Promise<unknown>)[] = [];

  private constructor(private readonly key: GatewayKey) {}

  /** @param openDatabase a connection of the owner's to a subgraph's database, for the subgraph to keep */
  static async open(
    openDatabase: <Context extends RequestContext>(definition: SubgraphDefinition<Context>) => Promise<DataSource>,
  ): Promise<SubgraphDoors> {
    const doors = new SubgraphDoors(await GatewayKey.make());
    await doors.serve(registry, await openDatabase(registry));
    for (const program of [pip, ctpat, mexicanAeo]) await doors.serve(program, await openDatabase(program));
    await doors.serve(mra, await openDatabase(mra));
    return doors;
  }

  /** Asks one subgraph as the gateway would in a caller's name. */
  async ask(subgraph: SubgraphName, caller: Caller, query: string, variables: object): Promise<Told> {
    const body = JSON.stringify({ query, variables });
    const assertion = await this.key.signer.sign({ caller, subject: 'a test', requestId: 'a test', subgraph, body });
    const headers = { 'content-type': 'application/json', [ASSERTION_HEADER]: assertion };
    return toldBy(await fetch(this.urls.get(subgraph) ?? '', { method: 'POST', headers, body }));
  }

  async close(): Promise<void> {
    for (const close of this.closers) await close();
  }

  private async serve<Context extends RequestContext>(
    definition: SubgraphDefinition<Context>,
    dataSource: DataSource,
  ): Promise<void> {
    const server = await SubgraphServer.start(definition, dataSource);
    const door = await this.key.serve(server);
    this.closers.push(
      () => door.close(),
      () => server.close(),
    );
    this.urls.set(definition.name, door.url);
  }
}
