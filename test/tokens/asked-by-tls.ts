import { Agent, fetch } from 'undici';
import type { IssuedCertificate } from '../../gateway/src/tls/issued-certificate.test-kit';

const QUESTION = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome company { legalName } } }';

export interface Told {
  readonly status: number;
  /** As sent, but for the id of the question. */
  readonly text: string;
  readonly codes: readonly unknown[];
}

export interface Asking {
  readonly token?: string;
  /** The certificate that is shown in the TLS handshake. */
  readonly shown?: IssuedCertificate | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a hub of one company, over a connection of its own. */
export async function askOfCompany(
  url: string,
  authority: IssuedCertificate,
  { token, shown, headers }: Asking,
): Promise<Told> {
  const dispatcher = new Agent({
    connect: { ca: authority.certificate, ...(shown && { cert: shown.certificate, key: shown.key }) },
  });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify({ query: QUESTION }),
    dispatcher,
  });
  const text = (await response.text()).replaceAll(/"requestId":"[^"]*"/g, '"requestId":""');
  await dispatcher.close();
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: unknown } }[] };
  return { status: response.status, text, codes: errors.map(({ extensions }) => extensions.code) };
}
