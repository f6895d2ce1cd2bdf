import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';

/**
 * A request as Apollo's server reads it. Not the integration's own mapping: it builds a URL from the Host header, and a malformed one
 * would be a fault of ours.
 */
export function httpGraphQLRequest({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const query = url.indexOf('?');
  return { method, headers: map, body, search: query < 0 ? '' : url.slice(query) };
}
