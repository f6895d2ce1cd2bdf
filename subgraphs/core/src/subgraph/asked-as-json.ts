import type { GraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';

/** The operation of a call as gateways make it: POST, JSON to and fro, one operation. Null: it is another kind of call. */
export function askedAsJson({
  method,
  headers,
  body,
}: Pick<FastifyRequest, 'method' | 'headers' | 'body'>): GraphQLRequest | null {
  if (method !== 'POST' || !acceptsJson(headers.accept) || !isRecord(body)) return null;
  const { query, operationName = null, variables = null, ...others } = body;
  if (typeof query !== 'string' || query === '' || Object.keys(others).length > 0) return null;
  if (!(operationName === null || typeof operationName === 'string') || !(variables === null || isRecord(variables)))
    return null;
  return { query, ...(variables && { variables }), ...(operationName !== null && { operationName }) };
}

/** Some gateways would also take it as GraphQL's own kind of JSON, or in parts. */
function acceptsJson(accept = '*/*'): boolean {
  return accept.split(',').some((type) => ['application/json', '*/*'].includes(type.trim()));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
