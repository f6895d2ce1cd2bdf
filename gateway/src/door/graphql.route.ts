import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODE } from '../answer/error-code';
import { NO_STORE } from '../caching/cached-answer.plugin';
import { OVERLOADED, RETRY_AFTER_SECONDS } from '../limits/turns/overload';
import type { QuestionTurns } from '../limits/turns/question-turns';
import { Overloaded } from '../limits/turns/turns';
import { Course } from '../question/course';
import { TimeBudget } from '../question/time-budget';
import { addressOf } from './address-of';
import { answerQuestion, type AnswerQuestionOptions } from './answer-question';
import { HttpProblem } from './http-problem';

export interface GraphqlRouteOptions extends AnswerQuestionOptions {
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
    return await answerQuestion(options, { budget, course }, request, reply);
  } finally {
    course.end();
  }
}

function overloaded(request: FastifyRequest): HttpProblem {
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return new HttpProblem(503, ERROR_CODE.OVERLOADED, OVERLOADED[addressOf(request).language], headers);
}
