import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ERROR_CODE } from '../answer/error-code';
import type { Identity, IdentitySource } from '../authentication/identity';
import { countRequest } from '../limits/rate/count-request';
import { rateKey } from '../limits/rate/rate-key';
import type { RateKey, RateLimiter } from '../limits/rate/rate-limiter';
import type { ClientCertificates } from './client-certificates';
import { credentialsOf } from './credentials-of';
import { HttpProblem } from './http-problem';

export interface RequestIdentityOptions {
  /** Tells who asks. */
  readonly access: IdentitySource;
  readonly certificates: ClientCertificates;
  readonly rates: RateLimiter;
}

/** Who sends a request, and whose share it counts to. */
export interface KnownSender {
  readonly identity: Identity;
  readonly rateKey: RateKey;
  /** The client's address. */
  readonly address: string;
}

/** HTTP has no status for it; proxies log it by this number. It is never received. */
const CONNECTION_CLOSED = new HttpProblem(499, ERROR_CODE.BAD_REQUEST, 'The connection is closed.');

/**
 * Identifies the sender of each request by its headers, and counts the request, before anything of its body is read.
 *
 * @returns gives the sender of a request
 */
export function identifyRequests(
  app: FastifyInstance,
  { access, certificates, rates }: RequestIdentityOptions,
): (request: FastifyRequest) => KnownSender {
  const senders = new WeakMap<FastifyRequest, KnownSender>();
  app.addHook('onRequest', async (request, reply) => {
    // A socket that has closed has no address, whatever the declared type.
    const address: string | undefined = request.ip;
    if (address === undefined) throw CONNECTION_CLOSED;
    const identity = await access.identify(credentialsOf(request, certificates));
    const key = rateKey(identity, address);
    senders.set(request, { identity, rateKey: key, address });
    await countRequest(rates, key, request, reply);
  });
  return (request) => {
    const sender = senders.get(request);
    if (!sender) throw new Error('A request came past its identification.');
    return sender;
  };
}
