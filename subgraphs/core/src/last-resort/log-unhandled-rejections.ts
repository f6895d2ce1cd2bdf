import type { Logger } from 'pino';
import { countUnhandledRejection } from '../metrics';

/**
 * Logs and counts promises that reject while no code handles them, instead of ending the process as Node does by default: a fault in
 * one request must never stop the others. Each is a programming error, so the count has an alert.
 */
export function logUnhandledRejections(logger: Logger): void {
  process.on('unhandledRejection', (err) => {
    countUnhandledRejection();
    logger.error({ err }, 'unhandled rejection');
  });
}
