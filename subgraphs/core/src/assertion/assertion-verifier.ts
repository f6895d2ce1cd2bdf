import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { PUBLIC, readCaller, type Caller } from '../caller';
import { assertionKeys, type PublishedKeys } from './assertion-keys';
import { ALGORITHM, CLOCK_TOLERANCE_SECONDS, GATEWAY, LIFETIME_SECONDS, TYPE } from './assertion';

/** What a subgraph knows of a call once the gateway's assertion has been checked. */
export interface VerifiedCall {
  readonly caller: Caller;
  readonly subject: string | null;
  readonly requestId: string;
}

/** A call that the gateway does not vouch for. What is wrong with it is for the log; the caller is told nothing. */
export class AssertionRefused extends Error {
  readonly code = 'ASSERTION_REFUSED';

  constructor(readonly reason: string) {
    super('Only the gateway may ask here, and this call does not show that it comes from it.');
    this.name = 'AssertionRefused';
  }
}

/** Checks what the gateway says of who asks. */
export class AssertionVerifier {
  private readonly keys: JWTVerifyGetKey;

  constructor(
    private readonly subgraph: string,
    published: PublishedKeys,
  ) {
    this.keys = assertionKeys(published);
  }

  /**
   * @param hash of the body that came with it; null when none did
   * @throws AssertionRefused
   */
  async verify(assertion: string | undefined, hash: string | null): Promise<VerifiedCall> {
    if (assertion === undefined) throw new AssertionRefused('there is no assertion');
    const { bh, rid, caller, sub } = await this.claims(assertion);
    // It may be anything that JSON can say, whatever the library's type of it.
    const subject: unknown = sub ?? null;
    if (hash === null || bh !== hash) throw new AssertionRefused('it was made for another body');
    if (typeof rid !== 'string') throw new AssertionRefused('it names no question');
    if (subject !== null && typeof subject !== 'string') throw new AssertionRefused('its subject is not a string');
    const read = caller === null ? PUBLIC : readCaller(Object(caller));
    if (!read) throw new AssertionRefused('it names no caller');
    return { caller: read, subject, requestId: rid };
  }

  private async claims(assertion: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(assertion, this.keys, {
        issuer: GATEWAY,
        audience: this.subgraph,
        algorithms: [ALGORITHM],
        typ: TYPE,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        maxTokenAge: LIFETIME_SECONDS,
        requiredClaims: ['exp', 'iat', 'bh', 'rid', 'caller'],
      });
      return payload;
    } catch (error) {
      throw new AssertionRefused(error instanceof errors.JOSEError ? error.code : 'the gateway’s keys cannot be had');
    }
  }
}
