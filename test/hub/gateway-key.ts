import { ASSERTION_HEADER, AssertionSigner, AssertionVerifier } from '@aeo-hub/core/assertion';
import { Readiness } from '@aeo-hub/core/readiness';
import { serveHttp, type RequestContext, type SubgraphServer } from '@aeo-hub/core/subgraph';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';

/** A key as a gateway signs with, and subgraphs behind doors of their own that believe whoever holds it. */
export class GatewayKey {
  private constructor(
    readonly signer: AssertionSigner,
    private readonly jwk: object,
  ) {}

  static async make(): Promise<GatewayKey> {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'gateway', alg: 'EdDSA', purpose: 'assertion' };
    return new GatewayKey(new AssertionSigner({ id: 'gateway', privateKey }), jwk);
  }

  /** Serves a subgraph over HTTP on a free port. Whoever asks closes the door, then the subgraph. */
  async serve<Context extends RequestContext>(
    subgraph: SubgraphServer<Context>,
  ): Promise<{ readonly url: string; close(): Promise<void> }> {
    const verifier = new AssertionVerifier(subgraph.name, createLocalJWKSet({ keys: [this.jwk as never] }));
    const app = await serveHttp(subgraph, {
      host: '127.0.0.1',
      port: 0,
      admission: { admit: (headers, hash) => verifier.verify(String(headers[ASSERTION_HEADER]), hash) },
      readiness: new Readiness({ dependencies: () => [], timeoutMs: 1_000 }),
      onRefused: () => undefined,
    });
    return { url: `${app.listeningOrigin}/graphql`, close: async () => app.close() };
  }
}
