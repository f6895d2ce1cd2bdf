import { onRequestEnd } from '@aeo-hub/core/request-lifetime';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Transform } from 'node:stream';
import { ERROR_CODE } from '../answer/error-code';
import type { RequestBodies } from '../limits/turns/request-bodies';
import { HttpProblem } from './http-problem';
import { overloaded } from './overloaded';
import type { KnownSender } from './request-identity';

/** Largest body of a request without a token, in bytes: it can ask about the public register only. */
const PUBLIC_BODY_BYTES = 64 * 1024;

/** Encodings that leave a body as it is. */
const PLAIN: ReadonlySet<string> = new Set(['', 'identity']);

/**
 * Bounds how many bodies are on their way, and what all of them hold. A request beyond the bound is refused before its body is read.
 */
export function boundBodies(
  app: FastifyInstance,
  bodies: RequestBodies,
  senderOf: (request: FastifyRequest) => KnownSender,
): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    if (!hasBody(request)) return payload;
    const encoding = String(request.headers['content-encoding'] ?? '').trim();
    if (!PLAIN.has(encoding.toLowerCase())) {
      const message = 'A body with Content-Encoding is not read. Send it as it is.';
      throw new HttpProblem(415, ERROR_CODE.UNSUPPORTED_MEDIA_TYPE, message);
    }
    const { identity, address } = senderOf(request);
    const isPublic = identity.caller.role === 'PUBLIC';
    if (isPublic && Number(request.headers['content-length']) > PUBLIC_BODY_BYTES) throw tooLargeWithoutToken();
    const body = bodies.begin(address);
    if (!body) throw overloaded(request);
    onRequestEnd(request.raw, reply.raw, () => body.release());
    let received = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _, done) => {
        received += chunk.length;
        if (isPublic && received > PUBLIC_BODY_BYTES) return done(tooLargeWithoutToken());
        return body.receive(chunk.length) ? done(null, chunk) : done(overloaded(request));
      },
      flush: (done) => {
        body.complete();
        done();
      },
    });
    payload.once('error', (error) => counted.destroy(error));
    payload.once('close', () => payload.readableEnded || counted.destroy());
    return payload.pipe(counted);
  });
}

function tooLargeWithoutToken(): HttpProblem {
  const message = `Without a token a body holds at most ${PUBLIC_BODY_BYTES} bytes. Send a token in the Authorization header.`;
  return new HttpProblem(413, ERROR_CODE.BODY_TOO_LARGE, message);
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
