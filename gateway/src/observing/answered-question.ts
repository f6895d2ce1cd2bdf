import { onRequestEnd } from '@aeo-hub/core/request-lifetime';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Question } from '../question/question';

/** A request that is over, as whoever watches the hub hears of it. */
export interface AnsweredQuestion {
  readonly requestId: string;
  /** Null of what was refused before it was known who asks. */
  readonly question: Question | null;
  /** Of the answer, as HTTP has it; 499 when the caller went away before it was sent. */
  readonly status: number;
  readonly milliseconds: number;
}

/** Of a caller that went away; HTTP has no status for what is not sent. */
const CALLER_GONE = 499;

/**
 * Tells of every request of a part of the server when it is over, whichever way.
 *
 * @returns takes the question that a request has turned out to be
 */
export function tellAnswered(
  app: FastifyInstance,
  tell: (answered: AnsweredQuestion) => void,
): (request: FastifyRequest, question: Question) => void {
  const questions = new WeakMap<FastifyRequest, Question>();
  app.addHook('onRequest', async (request, reply) => {
    const began = performance.now();
    onRequestEnd(request.raw, reply.raw, () =>
      tell({
        requestId: request.id,
        question: questions.get(request) ?? null,
        status: reply.raw.writableFinished ? reply.statusCode : CALLER_GONE,
        milliseconds: performance.now() - began,
      }),
    );
  });
  return (request, question) => void questions.set(request, question);
}
