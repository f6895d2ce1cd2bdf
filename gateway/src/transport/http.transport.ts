import { ASSERTION_HEADER, type AssertionSigner } from '@aeo-hub/core/assertion';
import { CLIENT_ID_HEADER, REQUEST_ID_HEADER, TIME_LEFT_HEADER, type RequestEnvelope } from '@aeo-hub/core/subgraph';
import { traceHeaders } from '@aeo-hub/core/tracing';
import type { FormattedExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { isExecutionResult } from './is-execution-result';
import type { SubgraphRequest, SubgraphTransport } from './subgraph-transport';

/** Questions that may be on their way to one subgraph at once; more wait their turn within their time limit. */
const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 2_000;
/** Subgraphs keep an idle connection for 75 s: the gateway lets go first, so that it never writes into a closing one. */
const KEEP_ALIVE_MS = 60_000;
/** Largest answer, in bytes: more than what `MAX_COST` leaves room for. A larger one is taken for no answer. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Asks a subgraph over HTTP, on connections that stay open. */
export class HttpTransport implements SubgraphTransport {
  private readonly pool: Pool;
  private readonly path: string;

  /** @param signer vouches to the subgraph for who asks; without it the subgraph must let in everybody */
  constructor(
    url: string,
    private readonly subgraph: string,
    private readonly signer: AssertionSigner | null,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.path = pathname + search;
    this.pool = new Pool(origin, {
      connections: CONNECTIONS,
      connect: { timeout: CONNECT_TIMEOUT_MS },
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
      maxResponseSize: MOST_BYTES,
      // The caller's signal is the one time limit.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  async execute(
    request: SubgraphRequest,
    envelope: RequestEnvelope,
    signal: AbortSignal,
  ): Promise<FormattedExecutionResult<Record<string, unknown>>> {
    const sent = JSON.stringify(request);
    const { caller, subject = null, requestId, clientId = null, language, timeLeftMs } = envelope;
    const { subgraph, signer } = this;
    const assertion = await signer?.sign({ caller, subject, requestId, subgraph, body: sent });
    const { statusCode, body } = await this.pool.request({
      path: this.path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': language,
        [REQUEST_ID_HEADER]: requestId,
        ...traceHeaders(),
        ...(clientId !== null && { [CLIENT_ID_HEADER]: clientId }),
        ...(timeLeftMs !== undefined && { [TIME_LEFT_HEADER]: String(timeLeftMs) }),
        ...(assertion && { [ASSERTION_HEADER]: assertion }),
      },
      body: sent,
      signal,
    });
    const text = await body.text();
    // The subgraph does not believe this gateway: a fault of ours, and no answer.
    if (statusCode === 401) throw new Error('HTTP 401: the subgraph does not know the keys of this gateway');
    // A refused operation is a 4xx with its errors in the body; a 5xx is no answer, whatever the body says.
    if (statusCode >= 500) throw new Error(`HTTP ${statusCode}`);
    const answer: unknown = JSON.parse(text);
    if (!isExecutionResult(answer)) throw new Error(`HTTP ${statusCode}, and the body is no GraphQL answer`);
    return answer;
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}
