import { startHub, type RunningHub } from '../hub/running-hub';

/** An answer as it came over HTTP. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  /** Of the first error. */
  readonly code: unknown;
  readonly message: string;
  readonly data: unknown;
  readonly cost: { readonly identifiers: number; readonly points: number; readonly limit: number } | undefined;
  readonly bytes: number;
}

/** A running hub under settings of its own, asked in the name of whoever a test names. */
export class LimitedHub {
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(private readonly hub: RunningHub) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<LimitedHub> {
    return new LimitedHub(await startHub({ env }));
  }

  /** Asks by POST. @param caller options of `npm run token`; empty: without a token */
  post(caller: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
    return this.send(caller, '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Asks by GET, with what a plain link could not have. */
  get(caller: string, parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Told> {
    const search = `?${new URLSearchParams(parameters)}`;
    return this.send(caller, search, { headers: { 'apollo-require-preflight': 'true', ...headers } });
  }

  async send(caller: string, search: string, init: RequestInit): Promise<Told> {
    const headers = new Headers(init.headers);
    if (caller !== '') headers.set('authorization', `Bearer ${await this.tokenOf(caller)}`);
    const response = await fetch(this.hub.url + search, { ...init, headers });
    const text = await response.text();
    const { data, errors = [], extensions } = text === '' ? {} : (JSON.parse(text) as Answer);
    const [error] = errors;
    return {
      status: response.status,
      headers: response.headers,
      code: error?.extensions.code,
      message: error?.message ?? '',
      data,
      cost: extensions?.cost,
      bytes: text.length,
    };
  }

  /** The status of another path of the gateway. */
  async probe(path: string): Promise<number> {
    return (await fetch(new URL(path, this.hub.url))).status;
  }

  /** The GraphQL endpoint. */
  get url(): string {
    return this.hub.url;
  }

  get process(): RunningHub['process'] {
    return this.hub.process;
  }

  stop(): Promise<void> {
    return this.hub.stop();
  }

  private tokenOf(caller: string): Promise<string> {
    const known = this.tokens.get(caller) ?? this.hub.token(...caller.split(' '));
    this.tokens.set(caller, known);
    return known;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: unknown } }[];
  readonly extensions?: { readonly cost?: Told['cost'] };
}
