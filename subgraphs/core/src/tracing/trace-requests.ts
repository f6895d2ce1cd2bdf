import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { onRequestEnd } from '../request-lifetime';
import { CARRIERS, tracer } from './tracer';

/** Makes every request of a part of a server a span, within the trace that its headers name (W3C Trace Context). */
export function traceRequests(app: FastifyInstance, nameOf: (request: FastifyRequest) => string): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.addHook('onRequest', async (request, reply) => {
    const carried = Object.fromEntries(CARRIERS.map((name) => [name, request.headers[name]]));
    const parent = propagation.extract(ROOT_CONTEXT, carried);
    const attributes = { 'http.request.method': request.method, 'aeo_hub.request_id': request.id };
    const span = tracer.startSpan(nameOf(request), { kind: SpanKind.SERVER, attributes }, parent);
    contexts.set(request, trace.setSpan(parent, span));
    onRequestEnd(request.raw, reply.raw, () => {
      span.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
  });
  // Not before: reading the body leaves the context that it began in.
  app.addHook('preHandler', (request, _, done) => {
    context.with(contexts.get(request) ?? ROOT_CONTEXT, done);
  });
}
