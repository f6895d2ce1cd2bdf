import { startHub, type HubOptions, type RunningHub } from '../hub/running-hub';

/** An answer as it came over HTTP. */
export interface Told {
  readonly status: number;
  /** As sent, but for the id of the question, and the extensions, which tell of the programs and of this question alone. */
  readonly text: string;
  readonly data: Record<string, unknown>;
  readonly codes: readonly unknown[];
}

/** A running hub with its sample, asked in the name of whoever a test names. */
export class AskedHub {
  private readonly tokens = new Map<string, string>();

  private constructor(private readonly hub: RunningHub) {}

  static async start(options: HubOptions = {}): Promise<AskedHub> {
    return new AskedHub(await startHub(options));
  }

  /** @param caller options of `npm run token`, as `--role partner --country JP`; empty: without a token */
  async ask(caller: string, query: string, variables: object = {}): Promise<Told> {
    const token = caller === '' ? '' : await this.tokenOf(caller);
    const response = await fetch(this.hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const text = (await response.text())
      .replaceAll(/"requestId":"[^"]*"/g, '"requestId":""')
      .replace(/,"extensions":\{"programs":.*\}\s*$/, '}');
    const { data, errors = [] } = JSON.parse(text) as {
      readonly data?: Record<string, unknown>;
      readonly errors?: readonly { readonly extensions: { readonly code: unknown } }[];
    };
    return { status: response.status, text, data: data ?? {}, codes: errors.map(({ extensions }) => extensions.code) };
  }

  stop(): Promise<void> {
    return this.hub.stop();
  }

  private async tokenOf(caller: string): Promise<string> {
    const known = this.tokens.get(caller) ?? (await this.hub.token(...caller.split(' ')));
    this.tokens.set(caller, known);
    return known;
  }
}
