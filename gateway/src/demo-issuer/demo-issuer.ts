import { claimsOf, type Caller } from '@aeo-hub/core/caller';
import { isProduction } from '@aeo-hub/core/node-env';
import { createLocalJWKSet, SignJWT } from 'jose';
import type { TrustedIssuer } from '../authentication/trusted-issuer';
import { KeyRing } from '../signing-keys/key-ring';

const ISSUER = 'urn:aeo-hub:demo';
const AUDIENCE = 'aeo-hub';

/** A week: to try something out over some days. */
export const MOST_HOURS = 24 * 7;

/** The demo issuer makes a token for whoever asks, so production must not know it. */
export class DemoIssuerRefused extends Error {
  readonly code = 'NO_DEMO_IN_PRODUCTION';

  constructor() {
    super(
      'NO_DEMO_IN_PRODUCTION: the demo issuer vouches for anybody, and NODE_ENV is production. Name the issuers that you trust in TRUSTED_ISSUERS_FILE.',
    );
    this.name = 'DemoIssuerRefused';
  }
}

/** The issuer of a hub that is tried out: its key is beside the hub's data, and whoever can read it may be anybody. */
export class DemoIssuer {
  private constructor(private readonly keys: KeyRing) {}

  /** @throws DemoIssuerRefused, SettingsError */
  static async open(keysDir: string, env: Readonly<NodeJS.ProcessEnv> = process.env): Promise<DemoIssuer> {
    if (isProduction(env)) throw new DemoIssuerRefused();
    return new DemoIssuer(await KeyRing.open(keysDir, 'demo-token'));
  }

  /** Trusted for every caller. */
  get trusted(): TrustedIssuer {
    return {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      longestLifetimeSeconds: MOST_HOURS * 3_600,
      keys: createLocalJWKSet({ keys: [...this.keys.publicKeys] }),
      mayVouchFor: [
        { role: 'partner' },
        { role: 'officer' },
        { role: 'carrier' },
        { role: 'analyst' },
        { role: 'operator' },
      ],
    };
  }

  /** @param certificate thumbprint of the client certificate that the token is bound to; null: to none */
  token(
    caller: Exclude<Caller, { role: 'PUBLIC' }>,
    hours: number,
    certificate: string | null = null,
  ): Promise<string> {
    const { id, privateKey } = this.keys.active;
    return new SignJWT({ ...claimsOf(caller), ...(certificate !== null && { cnf: { 'x5t#S256': certificate } }) })
      .setProtectedHeader({ alg: 'EdDSA', kid: id, typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(`demo ${caller.role.toLowerCase()}`)
      .setIssuedAt()
      .setExpirationTime(`${hours}h`)
      .sign(privateKey);
  }
}
