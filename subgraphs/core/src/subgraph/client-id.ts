/** Header by which a caller names the system that it asks with; the gateway passes it on. */
export const CLIENT_ID_HEADER = 'x-client-id';

/** Nothing that could forge a log line or a header. */
const WELL_FORMED = /^[A-Za-z0-9._:+/=@-]{1,128}$/;

/** The id that a header gives; null when it gives none, or one that is not well formed. */
export function clientIdFrom(header: string | readonly string[] | undefined): string | null {
  return typeof header === 'string' && WELL_FORMED.test(header) ? header : null;
}
