import cases from './cases.json';
import { differences } from './expectation';

interface AcceptanceCase {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly expect: Record<string, unknown>;
}

export const ACCEPTANCE_CASES: readonly AcceptanceCase[] = cases.cases.map((each) => ({
  name: each.name,
  query: each.query ?? cases.queries[each.queryName as keyof typeof cases.queries],
  variables: each.variables,
  expect: each.expect,
}));

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks one case's question over HTTP; the differences between the answer and what the case expects, none when it passes. */
export async function askCase(
  { url, token }: { readonly url: string; readonly token: string },
  { query, variables, expect: expected }: AcceptanceCase,
): Promise<string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Answer;
  if (expected['<errors>'])
    return answer.errors?.length ? [] : ['the question was answered, and should have been refused'];
  if (answer.errors) return answer.errors.map((error) => `error: ${error.message}`);
  return differences(expected, answer.data);
}
