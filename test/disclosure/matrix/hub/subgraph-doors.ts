import { ASSERTION_HEADER, AssertionSigner, AssertionVerifier } from '@aeo-hub/core/assertion';
import type { Caller } from '@aeo-hub/core/caller';
import { Readiness } from '@aeo-hub/core/readiness';
import {
  serveHttp,
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
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import type { DataSource } from 'typeorm';
import { toldBy, type Told } from './told';

/** Every subgraph behind its own door, asked past the gateway by whoever holds the gateway's key. */
export class SubgraphDoors {
  private readonly urls = new Map<SubgraphName, string>();
  private readonly closers: (() => Promise<unknown>)[] = [];

  private constructor(
    private readonly signer: AssertionSigner,
    private readonly jwk: object,
  ) {}

  /** @param openDatabase a connection of the owner's to a subgraph's database, for the subgraph to keep */
  static async open(
    openDatabase: <Context extends RequestContext>(definition: SubgraphDefinition<Context>) => Promise<DataSource>,
  ): Promise<SubgraphDoors> {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'gateway', alg: 'EdDSA', purpose: 'assertion' };
    const doors = new SubgraphDoors(new AssertionSigner({ id: 'gateway', privateKey }), jwk);
    await doors.serve(registry, await openDatabase(registry));
    for (const program of [pip, ctpat, mexicanAeo]) await doors.serve(program, await openDatabase(program));
    await doors.serve(mra, await openDatabase(mra));
    return doors;
  }

  /** Asks one subgraph as the gateway would in a caller's name. */
  async ask(subgraph: SubgraphName, caller: Caller, query: string, variables: object): Promise<Told> {
    const body = JSON.stringify({ query, variables });
    const assertion = await this.signer.sign({ caller, subject: 'a test', requestId: 'a test', subgraph, body });
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
    const verifier = new AssertionVerifier(definition.name, createLocalJWKSet({ keys: [this.jwk as never] }));
    const app = await serveHttp(server, {
      host: '127.0.0.1',
      port: 0,
      admission: { admit: (headers, hash) => verifier.verify(String(headers[ASSERTION_HEADER]), hash) },
      readiness: new Readiness({ dependencies: () => [], timeoutMs: 1_000 }),
      onRefused: () => undefined,
    });
    this.closers.push(
      () => app.close(),
      () => server.close(),
    );
    const { port } = app.server.address() as AddressInfo;
    this.urls.set(definition.name, `http://127.0.0.1:${port}/graphql`);
  }
}
