import { createHash } from 'node:crypto';
import type { Identity } from '../../authentication/identity';
import { clientNetwork } from '../client-network';
import type { RateKey } from './rate-limiter';

/** Whose share a question is counted to: its token's subject, or, without one, the address that it comes from. */
export function rateKey({ issuer, subject }: Pick<Identity, 'issuer' | 'subject'>, address: string): RateKey {
  if (issuer === null || subject === null) return { kind: 'ADDRESS', name: clientNetwork(address) };
  // A subject may be as long as a token, and tells of a person.
  const name = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url');
  return { kind: 'CALLER', name };
}
