import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './log-level';

/** Logs as JSON, one line each. Of an error only what tells a fault: drivers hang statements and their parameters on theirs. */
export function createLogger(level: LogLevel, destination: DestinationStream): Logger {
  return pino({ level, serializers: { err: describeError } }, destination);
}

function describeError(error: unknown): object {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { name, message, code, stack } = error as Record<string, unknown>;
  return { type: name, message, code, stack };
}
