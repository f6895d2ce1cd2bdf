import { CLIENT_ID_HEADER } from '@aeo-hub/core/subgraph';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { addressedError } from '../answer/addressed-error';
import { ERROR_CODE } from '../answer/error-code';
import { isMatched } from '../caching/entity-tag';
import { NO_STORE } from '../caching/cached-answer.plugin';
import { rateHeaders } from '../limits/rate/rate-headers';
import { rateKey } from '../limits/rate/rate-key';
import type { RateKey, RateLimiter } from '../limits/rate/rate-limiter';
import { rateMessage } from '../limits/rate/rate-message';
import { OVERLOADED, RETRY_AFTER_SECONDS } from '../limits/turns/overload';
import type { QuestionTurns } from '../limits/turns/question-turns';
import { Overloaded } from '../limits/turns/turns';
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
import { withDocumentId } from '../trusted-documents/with-document-id';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Question>;
  /** Tells who asks. */
  readonly access: IdentitySource;
  readonly certificates: ClientCertificates;
  readonly clients: ClientNames;
  /** Takes the question that a request has turned out to be. */
  readonly note: (request: FastifyRequest, question: Question) => void;
  readonly rates: RateLimiter;
  readonly turns: QuestionTurns;
  /** Longest time that a question may take, in milliseconds. */
  readonly questionTimeoutMs: number;
}

/** `/graphql`: POST, and GET for queries. Every answer says its language, and that it would be another in another. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    const { language } = addressOf(request);
    const vary = 'Accept-Language, Authorization';
    void reply.headers({ 'content-language': language, vary, 'cache-control': NO_STORE });
  });
  // Before the body is read: whoever is turned away costs next to nothing.
  app.addHook('onRequest', async (request, reply) => {
    const length = request.headers['content-length'] ?? (request.method === 'GET' ? '0' : undefined);
    const leave = options.turns.arrive(length === undefined ? null : Number(length));
    if (!leave) throw overloaded(request);
    reply.raw.once('close', leave);
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: async (request, reply) => inTurn(options, request, reply),
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

async function inTurn(options: GraphqlRouteOptions, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  // Whoever waits for a turn does so in its own time.
  const budget = new TimeBudget(options.questionTimeoutMs);
  const end = await options.turns.begin().catch((error: unknown) => {
    throw error instanceof Overloaded ? overloaded(request) : error;
  });
  const course = new Course();
  course.atEnd(end);
  try {
    return await answer(options, { budget, course }, request, reply);
  } finally {
    course.end();
  }
}

async function answer(
  { apollo, access, certificates, clients, note, rates }: GraphqlRouteOptions,
  { budget, course }: Pick<Question, 'budget' | 'course'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const identity = await access.identify(credentialsOf(request, certificates));
  const key = rateKey(identity, request.ip);
  course.rateKey = key;
  await countOne(rates, key, request, reply);
  const purpose = readPurpose(request.headers['x-purpose']);
  const clientId = clients.idOf(request.headers[CLIENT_ID_HEADER], identity);
  const question = { ...addressOf(request), ...identity, clientId, purpose, budget, course };
  note(request, question);
  const {
    status = 200,
    headers,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: withDocumentId(httpGraphQLRequest(request)),
    context: async () => question,
  });
  if (body.kind !== 'complete')
    throw new Error('The hub answers in one piece; incremental delivery is not part of it.');
  void reply.code(status).headers(Object.fromEntries(headers));
  if (isMatched(headers.get('etag'), request.headers['if-none-match'])) {
    void reply.code(304).removeHeader('content-type');
    return '';
  }
  return status < 400 ? body.string : addressed(body.string, question);
}

/** Counts the request to its caller, whatever it asks. */
async function countOne(rates: RateLimiter, key: RateKey, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const state = await rates.count(key, 1);
  if (!state) return;
  void reply.headers(rateHeaders(state));
  if (!state.isExceeded) return;
  const message = rateMessage(key.kind, state)[addressOf(request).language];
  throw new HttpProblem(429, ERROR_CODE.RATE_LIMITED, message);
}

function overloaded(request: FastifyRequest): HttpProblem {
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return new HttpProblem(503, ERROR_CODE.OVERLOADED, OVERLOADED[addressOf(request).language], headers);
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
