import { createLogger } from '@aeo-hub/core/log';
import { inWorkers } from '@aeo-hub/core/workers';
import { pino, type Logger } from 'pino';
import type { GatewayConfig } from './config';

/**
 * Serves in as many processes as the settings say; where, the log tells once all answer.
 *
 * @throws what `inWorkers` throws
 */
export async function inWorkersOf(
  {
    workers: count,
    logLevel,
    drainGraceMs,
    drainTimeoutMs,
  }: Pick<GatewayConfig, 'workers' | 'logLevel' | 'drainGraceMs' | 'drainTimeoutMs'>,
  serve: (logger: Logger, onAnswers: (url: string) => void) => Promise<void>,
): Promise<void> {
  const logger = createLogger(logLevel, pino.destination(1));
  const onAnswers = (url: string): void => logger.info({ url }, 'gateway answers');
  // A worker bounds its own stopping; this is for one that hangs altogether.
  const stopTimeoutMs = drainGraceMs + drainTimeoutMs + 2_000;
  await inWorkers({ count, logger, onAnswers, stopTimeoutMs }, (answers) => serve(logger, answers));
}
