import { hash } from 'node:crypto';
import type { CalendarDate } from '../calendar';
import type { RequestEnvelope } from '../subgraph/request-context';

/** What an answer may differ by, besides the data and the representation. */
export interface AnswerScope {
  /** Text of the operation, the name of the one that is asked, and its variables but the representations. */
  readonly operation: readonly [query: string, name: string | null, variables: Readonly<Record<string, unknown>>];
  readonly envelope: RequestEnvelope;
  /** The day on which it is asked. */
  readonly today: CalendarDate;
  /** `OpenSubgraph.circumstances` */
  readonly circumstances: string;
}

/**
 * One text for each scope in which answers may differ. All that is said of who asks is in it, known to matter or not, but what names the
 * call and how long it may take: whatever is one day added to the envelope keeps callers apart until it is listed as irrelevant.
 */
export function scopeKey({ operation, envelope, today, circumstances }: AnswerScope): string {
  const { requestId: _requestId, clientId: _clientId, timeLeftMs: _timeLeftMs, ...asker } = envelope;
  const asked: Plain<typeof asker> = asker;
  return hash('sha256', JSON.stringify([operation, asked, today, circumstances]), 'base64url');
}

/** A type all of which `JSON.stringify` writes; a field that it would leave out, such as a Set, does not compile here. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends ReadonlySet<unknown> | ReadonlyMap<unknown, unknown> | ((...values: never[]) => unknown) | symbol | bigint
    ? never
    : { readonly [K in keyof T]: Plain<T[K]> };
