import { randomUUID } from 'node:crypto';

/** Long enough for every scheme in use (UUID, ULID, trace ids), and nothing that could forge a log line or a header. */
const WELL_FORMED = /^[A-Za-z0-9._:+/=-]{1,128}$/;

/** The id of a question: the caller's own when it is well formed, else a new one. */
export function requestIdFrom(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && WELL_FORMED.test(header) ? header : randomUUID();
}
