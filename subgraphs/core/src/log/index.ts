export { createLogger } from './create-logger';
export { LOG_LEVELS, type LogLevel } from './log-level';
