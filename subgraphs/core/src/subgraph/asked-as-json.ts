import type { GraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';

/** The operation of a call as gateways make it: POST, JSON to and fro, one operation. Null: it is another kind of call. */
export function askedAsJson({
  method,
  headers,
  body,
}: Pick<FastifyRequest, 'method' | 'headers' | 'body'>): GraphQLRequest | null {
  const { accept = '*/*' } = headers;
  if (method !== 'POST' || (accept !== 'application/json' && accept !== '*/*') || !isRecord(body)) return null;
  const { query, operationName = null, variables = null, ...others } = body;
  if (typeof query !== 'string' || query === '' || Object.keys(others).length > 0) return null;
  if (!(operationName === null || typeof operationName === 'string') || !(variables === null || isRecord(variables)))
    return null;
  return { query, ...(variables && { variables }), ...(operationName !== null && { operationName }) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
