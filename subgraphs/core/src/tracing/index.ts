export { openTracing, type CloseTracing } from './open-tracing';
export { traceRequests } from './trace-requests';
export { inThisTrace, traced, traceHeaders } from './tracer';
