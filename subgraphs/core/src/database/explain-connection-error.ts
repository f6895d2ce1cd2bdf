import { DatabaseSetupError } from './database-setup-error';
import { describeServer } from './database-url';
import { errorCode, errorText } from './error-code';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
// PostgreSQL error codes, appendix A of its manual.
const LOGIN = new Set(['28000', '28P01']);
const TOO_MANY_CONNECTIONS = '53300';

/** Says why a server could not be connected to, for a person, without the password that the URL holds. */
export function explainConnectionError(error: unknown, url: string): DatabaseSetupError {
  if (error instanceof DatabaseSetupError) return error;
  const where = describeServer(url);
  const code = errorCode(error);
  const options = { cause: error };
  if (UNREACHABLE.has(code) || /timeout expired/i.test(errorText(error))) {
    const todo = 'Start it, or mend its URL; without DATABASE_URL the hub runs a PostgreSQL of its own.';
    return new DatabaseSetupError(
      'DATABASE_SERVER_UNREACHABLE',
      { what: `No PostgreSQL server answers (${code || 'timeout'})`, where, todo },
      options,
    );
  }
  if (LOGIN.has(code)) {
    const todo = 'Check user and password in the URL, and pg_hba.conf on the server.';
    return new DatabaseSetupError(
      'DATABASE_LOGIN_REFUSED',
      { what: 'PostgreSQL refuses the login', where, todo },
      options,
    );
  }
  if (code === TOO_MANY_CONNECTIONS) {
    const todo = 'Close other clients, or raise max_connections on the server.';
    return new DatabaseSetupError(
      'DATABASE_SERVER_FULL',
      { what: 'PostgreSQL has no connection left', where, todo },
      options,
    );
  }
  const todo = 'Check the connection URL and the log of the server.';
  const what = `Connecting to PostgreSQL failed (${[code, errorText(error)].filter(Boolean).join(' ')})`;
  return new DatabaseSetupError('DATABASE_CONNECTION_FAILED', { what, where, todo }, options);
}
