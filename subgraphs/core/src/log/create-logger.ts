import { pino, type DestinationStream, type Logger } from 'pino';
import { visible } from '../command/visible';
import type { LogLevel } from './log-level';

/**
 * Logs as JSON, one line each, which a terminal may show: JSON itself leaves C1 controls as they are. Of an error only what tells a fault: drivers hang statements and their parameters on theirs.
 */
export function createLogger(level: LogLevel, destination: DestinationStream): Logger {
  const hooks = { streamWrite: (line: string) => `${visible(line.trimEnd())}\n` };
  return pino({ level, serializers: { err: describeError }, hooks }, destination);
}

function describeError(error: unknown): object {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { name, message, code, stack } = error as Record<string, unknown>;
  return { type: name, message, code, stack };
}
