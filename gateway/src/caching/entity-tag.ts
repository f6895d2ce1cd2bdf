import { createHash } from 'node:crypto';

/** The weak tag of an answer (RFC 9110, section 8.8.3): what tells the same in the same language has the same. */
export function entityTag(data: unknown, language: string): string {
  return `W/"${createHash('sha256')
    .update(`${language} ${JSON.stringify(data)}`)
    .digest('base64url')}"`;
}

/** Whether whoever asks has that answer already, as `If-None-Match` says (RFC 9110, section 13.1.2, by weak comparison). */
export function isMatched(tag: string | undefined, ifNoneMatch: string | undefined): boolean {
  if (tag === undefined || ifNoneMatch === undefined) return false;
  const opaque = (text: string): string => text.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((known) => opaque(known) === '*' || opaque(known) === opaque(tag));
}
