export type ListenErrorCode = 'PORT_TAKEN' | 'PORT_NOT_ALLOWED' | 'HOST_UNKNOWN';

/** The gateway cannot listen where it was told to; the message says what to do. */
export class ListenError extends Error {
  constructor(
    readonly code: ListenErrorCode,
    message: string,
    options: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ListenError';
  }

  /** What a failure of listening means for whoever started the hub; any other error as it is. */
  static from(error: unknown, { host, port }: { readonly host: string; readonly port: number }): unknown {
    const cause = { cause: error };
    switch (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined) {
      case 'EADDRINUSE':
        return new ListenError(
          'PORT_TAKEN',
          `PORT_TAKEN: port ${port} on ${host} is in use. Stop what listens there, or choose another port: PORT=${port + 10} npm start`,
          cause,
        );
      case 'EACCES':
        return new ListenError(
          'PORT_NOT_ALLOWED',
          `PORT_NOT_ALLOWED: this user may not listen on port ${port}. Choose one above 1023: PORT=4000 npm start`,
          cause,
        );
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        return new ListenError(
          'HOST_UNKNOWN',
          `HOST_UNKNOWN: ${host} is no address of this machine. Set HOST to one, as 127.0.0.1 or 0.0.0.0.`,
          cause,
        );
      default:
        return error;
    }
  }
}
