import type { HTTPGraphQLRequest } from '@apollo/server';
import { createHash } from 'node:crypto';
import { ERROR_CODE } from '../answer/error-code';
import { HttpProblem } from '../door/http-problem';
import { isObject } from '../execution/answered-object';

const SHAPE = 'extensions.persistedQuery must be {"version":1,"sha256Hash":"…"}, with the SHA-256 of a document.';
const MISMATCH =
  'The hash in extensions.persistedQuery is not that of the query. Send the SHA-256 of the query as it is sent, in lower-case hexadecimal, or leave it out.';

/**
 * Refuses a request whose `extensions.persistedQuery` is malformed or contradicts its query. Apollo's server refuses it by an error without a
 * code, which would read as a fault of the hub.
 *
 * @throws HttpProblem 400, PERSISTED_QUERY_INVALID
 */
export function checkPersistedQuery(request: HTTPGraphQLRequest): void {
  const { query, extensions } = request.method === 'GET' ? inSearch(request.search) : inBody(request.body);
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  // The server takes all that is falsy for absent.
  if (!persisted) return;
  if (!isObject(persisted) || persisted['version'] !== 1 || typeof persisted['sha256Hash'] !== 'string')
    throw new HttpProblem(400, ERROR_CODE.PERSISTED_QUERY_INVALID, SHAPE);
  if (typeof query === 'string' && persisted['sha256Hash'] !== sha256(query))
    throw new HttpProblem(400, ERROR_CODE.PERSISTED_QUERY_INVALID, MISMATCH);
}

interface AskedDocument {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

function inBody(body: unknown): AskedDocument {
  return isObject(body) ? body : {};
}

/** The server itself refuses a body that is not JSON. */
function inSearch(search: string): AskedDocument {
  const parameters = new URLSearchParams(search);
  try {
    return { query: parameters.get('query'), extensions: JSON.parse(parameters.get('extensions') ?? 'null') };
  } catch {
    return {};
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
