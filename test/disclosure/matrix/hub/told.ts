/** An answer as it came over HTTP. */
export interface Told {
  readonly status: number;
  /** As sent, but for what differs between two askings of one question: request ids and what a receipt says of that one asking. */
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly string[];
  /** The receipt as sent; empty without one. */
  readonly receiptText: string;
  /** The programs that the receipt names, with what became of them; null without a receipt. */
  readonly receipted: Readonly<Record<string, string>> | null;
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly extensions?: { readonly receipt?: { readonly claims: { readonly programs: Record<string, string> } } };
}

export async function toldBy(response: Response): Promise<Told> {
  const answer = JSON.parse(await response.text()) as Answer;
  const { receipt } = answer.extensions ?? {};
  const receipted = receipt?.claims.programs ?? null;
  const text = JSON.stringify({ ...answer, extensions: { ...answer.extensions, receipt: receipted } }).replaceAll(
    /"requestId":"[^"]*"/g,
    '"requestId":""',
  );
  const { data = null, errors = [] } = answer;
  return {
    status: response.status,
    text,
    data,
    codes: errors.map((error) => String(error.extensions?.code)),
    receiptText: receipt ? JSON.stringify(receipt) : '',
    receipted,
  };
}
