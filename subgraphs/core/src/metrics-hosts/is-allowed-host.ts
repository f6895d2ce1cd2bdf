import { isIP } from 'node:net';

/**
 * Whether a request may read `/metrics` by the name in its `Host` header: an IP address, `localhost` or a name below it, or one of `allowed`.
 *
 * In DNS rebinding a web page makes its own name resolve to an address of the operator's network; the browser then lets that page read
 * answers from there. Such a request carries the page's name, which is none of these; an address is never rebound.
 *
 * @param host the header as sent, with or without a port
 * @param allowed host names in lower case
 */
export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:[\]]+))(?::\d{1,5})?$/.exec(host ?? '') ?? [];
  if (bracketed !== undefined) return isIP(bracketed) === 6;
  if (plain === undefined) return false;
  const name = plain.toLowerCase().replace(/\.$/, '');
  return isIP(name) === 4 || name === 'localhost' || name.endsWith('.localhost') || allowed.includes(name);
}
