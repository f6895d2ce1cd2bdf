import { visible } from './visible';

/** Codes of our own errors are words; Node's begin with ERR_, PostgreSQL's have five characters. */
const OWN_CODE = /^(?!ERR_|UND_ERR_)[A-Z]{2,}(_[A-Z0-9]+)*$/;

/** Errors of the language and of Node. */
const GENERAL_NAME = /^(error|(Type|Range|Syntax|Reference|Eval|URI|Aggregate|Assertion|Suppressed|Abort)?Error)$/;

const LOST_CODES: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);
/** PostgreSQL: connection exceptions, and a server that is being stopped or starts again. Source: its manual, appendix A. */
const LOST_STATE = /^(08...|57P0[1-5])$/;
const LOST_MESSAGE =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded)/;
/** PostgreSQL: insufficient resources. */
const NO_ROOM_STATE = /^53[0-4]00$/;

const LOST =
  'DATABASE_CONNECTION_LOST: PostgreSQL ended the connection. What was not finished was undone. See that it runs, then run the command again.';
const NO_ROOM =
  'DATABASE_OUT_OF_ROOM: PostgreSQL has no disk space, memory or connection left. What was not finished was undone. Make room, then run the command again.';
const UNEXPECTED =
  'UNEXPECTED_ERROR: something happened that should not. What was not finished was undone. Run the command again; if it happens again, report it with what HUB_DEBUG=1 in the environment adds here.';

/**
 * What a person at a terminal is told of an error: its code, what is wrong and what to do. What a driver says is left out, since it
 * may quote members' data; `HUB_DEBUG` adds what kind of error it was, and where. Line feeds in it are ours alone.
 */
export function errorMessage(error: unknown, env: Readonly<NodeJS.ProcessEnv> = process.env): string {
  const first = firstError(error);
  const told = toldMessage(first);
  return [...told, ...(env['HUB_DEBUG'] ? whereItWas(first) : [])].map(visible).join('\n');
}

/** The lines of an error's message: of an error that lists faults several. Any other is one line, whatever it quotes. */
export function messageLines(error: Error): readonly string[] {
  return 'faults' in error ? error.message.split('\n') : [error.message];
}

/** Of what went wrong in closing after something had gone wrong, the latter. */
function firstError(error: unknown): unknown {
  return error instanceof Error && 'suppressed' in error ? firstError(error.suppressed) : error;
}

function toldMessage(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [UNEXPECTED];
  const { name, message } = error;
  const [code, cause] = [textOf(error, 'code'), 'driverError' in error ? textOf(error.driverError, 'message') : ''];
  if (LOST_STATE.test(code) || LOST_CODES.has(code) || [message, cause].some((text) => LOST_MESSAGE.test(text)))
    return [LOST];
  if (NO_ROOM_STATE.test(code)) return [NO_ROOM];
  // Errors of the system name a file or an address, and what was refused.
  if (textOf(error, 'syscall') !== '') return [`SYSTEM_REFUSED: ${message}.`];
  const lines = messageLines(error);
  if (!GENERAL_NAME.test(name) && OWN_CODE.test(code))
    return message.startsWith(code) ? lines : [`${code}: ${lines[0]}`, ...lines.slice(1)];
  return name === 'Error' && code === '' ? lines : [UNEXPECTED];
}

/** Never the message: it may quote what was in a row. */
function whereItWas(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [`  a ${typeof error} was thrown`];
  const facts = ['code', 'table', 'constraint', 'routine'].flatMap((fact) => {
    const value = textOf(error, fact);
    return value === '' ? [] : [`${fact} ${value}`];
  });
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`  ${error.name} ${facts.join(', ')}`.trimEnd(), ...frames];
}

function textOf(value: unknown, property: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Reflect.get(value, property);
  return typeof found === 'string' ? found : '';
}
