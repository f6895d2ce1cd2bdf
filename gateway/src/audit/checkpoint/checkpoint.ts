import type { SigningKey } from '@aeo-hub/core/assertion';
import { CompactSign, compactVerify, createLocalJWKSet, decodeJwt, type JWK } from 'jose';

/** The gateway's signed word on where the chain ended at an instant: what is missing before it was taken away. */
export interface Checkpoint {
  /** Id of the chain. */
  readonly chain: string;
  /** Number and hash of its last entry then. */
  readonly sequence: string;
  readonly hash: string;
  /** RFC 3339, UTC. */
  readonly at: string;
}

const ALGORITHM = 'EdDSA';
const TYPE = 'audit-checkpoint';

/** A checkpoint as a compact JWS (RFC 7515). */
export async function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(checkpoint)))
    .setProtectedHeader({ alg: ALGORITHM, kid: key.id, typ: TYPE })
    .sign(key.privateKey);
}

/** What a checkpoint says, when one of the keys has signed it; null when none has, or when it says nothing that can be read. */
export async function verifiedCheckpoint(jws: string, keys: readonly JWK[]): Promise<Checkpoint | null> {
  try {
    const known = createLocalJWKSet({ keys: [...keys] });
    const { protectedHeader } = await compactVerify(jws, known, { algorithms: [ALGORITHM] });
    if (protectedHeader.typ !== TYPE) return null;
    const { chain, sequence, hash, at } = decodeJwt(jws);
    const texts = [chain, sequence, hash, at];
    if (!texts.every((text) => typeof text === 'string') || !/^\d{1,19}$/.test(String(sequence))) return null;
    return { chain: String(chain), sequence: String(sequence), hash: String(hash), at: String(at) };
  } catch {
    return null;
  }
}
