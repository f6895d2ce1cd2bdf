import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

const ISSUER = 'https://identity.example';
const ROLES = ['officer', 'partner', 'carrier', 'analyst', 'operator'];

export interface WrittenIssuers {
  readonly path: string;
  /** Of an officer of all three programs. */
  readonly token: string;
  /** Of whoever these claims speak of. */
  readonly tokenFor: (claims: JWTPayload) => Promise<string>;
}

/** Writes a list of trusted issuers with one on it, as an operator would, and gives its path and tokens of that issuer. */
export async function writeTrustedIssuers(folder: string): Promise<WrittenIssuers> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  await writeFile(join(folder, 'jwks.json'), JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: '1' }] }));
  const path = join(folder, 'trusted-issuers.json');
  const issuer = {
    issuer: ISSUER,
    audience: 'aeo-hub',
    jwks: 'jwks.json',
    mayVouchFor: ROLES.map((role) => ({ role })),
  };
  await writeFile(path, JSON.stringify([issuer]));
  const tokenFor = (claims: JWTPayload) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: '1' })
      .setIssuer(ISSUER)
      .setAudience('aeo-hub')
      .setSubject('a test')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  return { path, tokenFor, token: await tokenFor({ role: 'officer', programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] }) };
}
