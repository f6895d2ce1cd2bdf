import type { HTTPGraphQLRequest } from '@apollo/server';

/** Of a registered document, as GraphQL over HTTP writes it in its appendix on persisted documents. */
const DOCUMENT_ID = /^sha256:([0-9a-f]{64})$/i;

/**
 * A request that names its document by `documentId`, as the same request in the words of Apollo’s clients, which the server understands:
 * `extensions.persistedQuery`. Any other request as it is.
 */
export function withDocumentId(request: HTTPGraphQLRequest): HTTPGraphQLRequest {
  return request.method === 'GET' ? inSearch(request) : inBody(request);
}

function inSearch(request: HTTPGraphQLRequest): HTTPGraphQLRequest {
  const search = new URLSearchParams(request.search);
  const hash = hashOf(search.get('documentId'));
  if (hash === null || search.has('extensions')) return request;
  search.set('extensions', JSON.stringify(extensionsOf(hash)));
  return { ...request, search: `?${search}` };
}

function inBody(request: HTTPGraphQLRequest): HTTPGraphQLRequest {
  const { body } = request;
  if (typeof body !== 'object' || body === null || !('documentId' in body)) return request;
  const hash = hashOf(body.documentId);
  if (hash === null || 'extensions' in body) return request;
  return { ...request, body: { ...body, extensions: extensionsOf(hash) } };
}

function hashOf(documentId: unknown): string | null {
  const [, hash] = (typeof documentId === 'string' && DOCUMENT_ID.exec(documentId)) || [];
  return hash?.toLowerCase() ?? null;
}

function extensionsOf(sha256Hash: string): object {
  return { persistedQuery: { version: 1, sha256Hash } };
}
