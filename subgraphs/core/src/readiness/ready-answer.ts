import type { FastifyReply } from 'fastify';
import type { Readiness, ReadinessReport } from './readiness';

/** Answers `/ready`: 503 when no question should be sent here. */
export async function readyAnswer(readiness: Readiness, reply: FastifyReply): Promise<ReadinessReport> {
  const report = await readiness.report();
  void reply.code(report.status === 'ready' ? 200 : 503).header('cache-control', 'no-store');
  return report;
}
