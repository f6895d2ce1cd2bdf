import { CLIENT_ID_HEADER } from '@aeo-hub/core/subgraph';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { addressedError } from '../answer/addressed-error';
import { ERROR_CODE } from '../answer/error-code';
import { addressOf, type Address } from './address-of';
import type { ClientCertificates } from './client-certificates';
import type { ClientNames } from './client-names';
import { credentialsOf } from './credentials-of';
import { HttpProblem } from './http-problem';
import type { IdentitySource } from '../authentication/identity';
import { Course } from '../question/course';
import type { Question } from '../question/question';
import { readPurpose } from '../question/read-purpose';
import { TimeBudget } from '../question/time-budget';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Question>;
  /** Tells who asks. */
  readonly access: IdentitySource;
  readonly certificates: ClientCertificates;
  readonly clients: ClientNames;
  /** Takes the question that a request has turned out to be. */
  readonly note: (request: FastifyRequest, question: Question) => void;
  /** Longest time that a question may take, in milliseconds. */
  readonly questionTimeoutMs: number;
}

/** `/graphql`: POST, and GET for queries. Every answer says its language, and that it would be another in another. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({ 'content-language': addressOf(request).language, vary: 'Accept-Language, Authorization' });
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: async (request, reply) => answer(options, request, reply),
  });
  app.route({
    method: ['DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'PUT'],
    url: '/graphql',
    handler: async (_, reply) => {
      void reply.header('allow', 'GET, POST');
      throw new HttpProblem(405, ERROR_CODE.METHOD_NOT_ALLOWED, 'Ask by POST, or by GET for a query.');
    },
  });
}

async function answer(
  { apollo, access, certificates, clients, note, questionTimeoutMs }: GraphqlRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const budget = new TimeBudget(questionTimeoutMs);
  const identity = await access.identify(credentialsOf(request, certificates));
  const purpose = readPurpose(request.headers['x-purpose']);
  const clientId = clients.idOf(request.headers[CLIENT_ID_HEADER], identity);
  const question = { ...addressOf(request), ...identity, clientId, purpose, budget, course: new Course() };
  note(request, question);
  const {
    status = 200,
    headers,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: httpGraphQLRequest(request),
    context: async () => question,
  });
  if (body.kind !== 'complete')
    throw new Error('The hub answers in one piece; incremental delivery is not part of it.');
  void reply.code(status).headers(Object.fromEntries(headers));
  return status < 400 ? body.string : addressed(body.string, question);
}

/** Not the integration's own mapping: it builds a URL from the Host header, and a malformed one would be a fault of ours. */
function httpGraphQLRequest({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const query = url.indexOf('?');
  return { method, headers: map, body, search: query < 0 ? '' : url.slice(query) };
}

/** What is refused before there is an operation (no body, CSRF) never met the plugins, and still must carry the question's id. */
function addressed(body: string, address: Address): string {
  const result: FormattedExecutionResult = JSON.parse(body);
  const errors = result.errors?.map((error) => addressedError(error, address));
  return JSON.stringify({ ...result, ...(errors && { errors }) });
}
