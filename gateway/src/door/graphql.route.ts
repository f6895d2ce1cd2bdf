import { onRequestEnd } from '@aeo-hub/core/request-lifetime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODE } from '../answer/error-code';
import { NO_STORE } from '../caching/cached-answer.plugin';
import type { QuestionTurns } from '../limits/turns/question-turns';
import type { RequestBodies } from '../limits/turns/request-bodies';
import { Overloaded } from '../limits/turns/turns';
import { Course } from '../question/course';
import { TimeBudget } from '../question/time-budget';
import { addressOf } from './address-of';
import { answerQuestion, type AnswerQuestionOptions } from './answer-question';
import { boundBodies } from './bounded-bodies';
import { HttpProblem } from './http-problem';
import { overloaded } from './overloaded';
import { identifyRequests, type KnownSender, type RequestIdentityOptions } from './request-identity';

export interface GraphqlRouteOptions extends AnswerQuestionOptions, RequestIdentityOptions {
  readonly bodies: RequestBodies;
  readonly turns: QuestionTurns;
  /** Longest time that a question may take, in milliseconds. */
  readonly questionTimeoutMs: number;
}

/**
 * `/graphql`: POST, and GET for queries. Every answer says its language, and that it would be another in another. In this order: who
 * sends it, its body, its place, its turn. So a request takes nothing that others need before it is known whose it is, and before all of it
 * is there.
 */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    const { language } = addressOf(request);
    const vary = 'Accept-Language, Authorization';
    void reply.headers({ 'content-language': language, vary, 'cache-control': NO_STORE });
  });
  const senderOf = identifyRequests(app, options);
  boundBodies(app, options.bodies, senderOf);
  app.addHook('preHandler', async (request, reply) => {
    const leave = options.turns.arrive();
    if (!leave) throw overloaded(request);
    onRequestEnd(request.raw, reply.raw, leave);
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: async (request, reply) => inTurn(options, senderOf(request), request, reply),
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

async function inTurn(
  options: GraphqlRouteOptions,
  sender: KnownSender,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  // Whoever waits for a turn does so in its own time.
  const budget = new TimeBudget(options.questionTimeoutMs);
  const end = await options.turns.begin().catch((error: unknown) => {
    throw error instanceof Overloaded ? overloaded(request) : error;
  });
  const course = new Course();
  course.rateKey = sender.rateKey;
  course.atEnd(end);
  try {
    return await answerQuestion(options, { budget, course, identity: sender.identity }, request, reply);
  } finally {
    course.end();
  }
}
