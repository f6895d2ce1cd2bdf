export type DatabaseSetupCode =
  | 'DATABASE_SERVER_UNREACHABLE'
  | 'DATABASE_LOGIN_REFUSED'
  | 'DATABASE_MAY_NOT_CREATE'
  | 'DATABASE_READER_UNUSABLE'
  | 'DATABASE_SERVER_TOO_OLD'
  | 'DATABASE_SERVER_FULL'
  | 'DATABASE_CONNECTION_FAILED'
  | 'DATABASE_LOCK_TIMEOUT'
  | 'EMBEDDED_DATA_FOLDER_UNUSABLE'
  | 'EMBEDDED_DATA_FOLDER_OF_ANOTHER_USER'
  | 'EMBEDDED_ACCOUNT_UNUSABLE'
  | 'EMBEDDED_BINARIES_MISSING'
  | 'EMBEDDED_BINARIES_UNUSABLE'
  | 'EMBEDDED_INITDB_FAILED'
  | 'EMBEDDED_PASSWORD_REFUSED'
  | 'EMBEDDED_SERVER_NOT_STARTED'
  | 'EMBEDDED_SERVER_NOT_STOPPED';

export interface DatabaseSetupFault {
  /** What is wrong, one clause. */
  readonly what: string;
  /** The folder, file or host it happened at; never with a password. */
  readonly where: string;
  /** What the person at the keyboard can do. */
  readonly todo: string;
}

/** The database cannot be used as configured. Its message says what, where and what to do; `code` is stable. */
export class DatabaseSetupError extends Error {
  constructor(
    readonly code: DatabaseSetupCode,
    readonly fault: DatabaseSetupFault,
    options?: ErrorOptions,
  ) {
    super(`${fault.what}: ${fault.where}. ${fault.todo}`, options);
    this.name = 'DatabaseSetupError';
  }
}
