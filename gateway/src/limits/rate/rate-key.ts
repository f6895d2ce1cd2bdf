import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Identity } from '../../authentication/identity';
import type { RateKey } from './rate-limiter';

/** Whose share a question is counted to: its token's subject, or, without one, the address that it comes from. */
export function rateKey({ issuer, subject }: Pick<Identity, 'issuer' | 'subject'>, address: string): RateKey {
  if (issuer === null || subject === null) return { kind: 'ADDRESS', name: networkOf(address) };
  // A subject may be as long as a token, and tells of a person.
  const name = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url');
  return { kind: 'CALLER', name };
}

/** Whoever has one IPv6 address has a network of them, of 64 bits at least (RFC 6177). */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(8 - before.length - after.length, 0)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
