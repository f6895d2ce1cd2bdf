import { INTERNAL_MESSAGE } from '@aeo-hub/core/subgraph';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { addressedError } from '../answer/addressed-error';
import { ERROR_CODE } from '../answer/error-code';
import { addressOf } from './address-of';
import { HttpProblem } from './http-problem';

/** Answers what fails before it is GraphQL in the shape of a GraphQL error: one shape for clients to read. */
export function httpProblems(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) =>
    send(request, reply, new HttpProblem(404, ERROR_CODE.NOT_FOUND, 'There is nothing here. Ask at /graphql.')),
  );
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) => {
    const isRefusal = error instanceof HttpProblem;
    const problem = isRefusal ? error : problemFrom(error, app.initialConfig.bodyLimit);
    // A refusal is no fault, and a client can cause as many as it likes: metrics count them.
    if (problem.status >= 500 && !isRefusal) logger.error({ requestId: request.id, err: error }, 'request failed');
    return send(request, reply, problem);
  });
}

function problemFrom({ code, statusCode = 500 }: FastifyError, bodyLimit: number | undefined): HttpProblem {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const advice = `The body is larger than ${bodyLimit} bytes. Split the batch.`;
    return new HttpProblem(413, ERROR_CODE.BODY_TOO_LARGE, advice);
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new HttpProblem(415, ERROR_CODE.UNSUPPORTED_MEDIA_TYPE, 'Send the body as application/json.');
  }
  if (statusCode >= 400 && statusCode < 500) {
    return new HttpProblem(statusCode, ERROR_CODE.BAD_REQUEST, 'The body cannot be read. Send one JSON object.');
  }
  return new HttpProblem(500, ERROR_CODE.INTERNAL_SERVER_ERROR, INTERNAL_MESSAGE.en);
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, message, headers }: HttpProblem,
): FastifyReply {
  // Nobody will read the rest of the body, so the connection cannot be used again.
  if (!request.raw.complete) void reply.header('connection', 'close');
  const error = addressedError({ message, extensions: { code } }, addressOf(request));
  return reply
    .code(status)
    .headers(headers)
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}
