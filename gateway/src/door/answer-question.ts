import { CLIENT_ID_HEADER } from '@aeo-hub/core/subgraph';
import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { addressedError } from '../answer/addressed-error';
import type { Identity } from '../authentication/identity';
import { isMatched } from '../caching/entity-tag';
import type { Question } from '../question/question';
import { readPurpose } from '../question/read-purpose';
import { checkPersistedQuery } from '../trusted-documents/check-persisted-query';
import { withDocumentId } from '../trusted-documents/with-document-id';
import { addressOf, type Address } from './address-of';
import type { ClientNames } from './client-names';
import { httpGraphQLRequest } from './http-graphql-request';

export interface AnswerQuestionOptions {
  readonly apollo: ApolloServer<Question>;
  readonly clients: ClientNames;
  /** Takes the question that a request has turned out to be. */
  readonly note: (request: FastifyRequest, question: Question) => void;
}

/** Has a question answered, and gives the answer's status, headers and body. */
export async function answerQuestion(
  { apollo, clients, note }: AnswerQuestionOptions,
  { budget, course, identity }: Pick<Question, 'budget' | 'course'> & { readonly identity: Identity },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const purpose = readPurpose(request.headers['x-purpose']);
  const clientId = clients.idOf(request.headers[CLIENT_ID_HEADER], identity);
  const question = { ...addressOf(request), ...identity, clientId, purpose, budget, course };
  note(request, question);
  const graphqlRequest = withDocumentId(httpGraphQLRequest(request));
  checkPersistedQuery(graphqlRequest);
  const {
    status = 200,
    headers,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: graphqlRequest,
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

/** What is refused before there is an operation (no body, CSRF) never met the plugins, and still must carry the question's id. */
function addressed(body: string, address: Address): string {
  const result: FormattedExecutionResult = JSON.parse(body);
  const errors = result.errors?.map((error) => addressedError(error, address));
  return JSON.stringify({ ...result, ...(errors && { errors }) });
}
