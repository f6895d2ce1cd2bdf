import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';

/** Makes spans once the process sends any; nothing before. */
export const tracer = trace.getTracer('aeo-hub');

/** The headers by which a trace goes from one process to the next. Baggage is not passed on: it may hold anything. */
export const CARRIERS = ['traceparent', 'tracestate'] as const;

/** Those headers, for a call that is made now. */
export function traceHeaders(): Readonly<Record<string, string>> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return Object.fromEntries(CARRIERS.flatMap((name) => (carrier[name] ? [[name, carrier[name]]] : [])));
}

/** Does something as a span of its own. Of an error only that there was one is told. */
export async function traced<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, async (span) => {
    try {
      return await run();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The same function, for the trace that it is made in, whoever calls it. */
export function inThisTrace<Call extends (...args: never[]) => unknown>(call: Call): Call {
  return context.bind(context.active(), call);
}
