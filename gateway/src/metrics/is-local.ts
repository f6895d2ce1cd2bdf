import type { FastifyRequest } from 'fastify';

/** What proxies say of those whose requests they pass on. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

/** Whether a request comes from this machine itself, rather than through a proxy that runs on it. */
export function isLocal({ headers, socket }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? '';
  const isLoopback = /^(::ffff:)?127\./.test(address) || address === '::1';
  return isLoopback && FORWARDED.every((header) => headers[header] === undefined);
}
