import { SignJWT, type CryptoKey } from 'jose';
import { claimsOf, type Caller } from '../caller';
import { ALGORITHM, bodyHash, GATEWAY, LIFETIME_SECONDS, TYPE } from './assertion';

/** A key that signs, and the name under which its public half is published. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
}

/** What the gateway vouches for in one call. */
export interface AssertedCall {
  readonly caller: Caller;
  /** Who that is by name; null when it showed no token. */
  readonly subject: string | null;
  readonly requestId: string;
  /** The subgraph that is called. */
  readonly subgraph: string;
  /** The request body, as it is sent. */
  readonly body: string;
}

/** Signs what the gateway tells subgraphs of who asks: a JWS for one call, to one subgraph, with one body, for a minute. */
export class AssertionSigner {
  constructor(private readonly key: SigningKey) {}

  sign({ caller, subject, requestId, subgraph, body }: AssertedCall): Promise<string> {
    return new SignJWT({
      caller: caller.role === 'PUBLIC' ? null : claimsOf(caller),
      ...(subject !== null && { sub: subject }),
      rid: requestId,
      bh: bodyHash(body),
    })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.key.id, typ: TYPE })
      .setIssuer(GATEWAY)
      .setAudience(subgraph)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(this.key.privateKey);
  }
}
