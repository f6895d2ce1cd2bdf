import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const ISSUER = 'https://identity.example';

/** Writes a list of trusted issuers with one on it, as an operator would, and gives its path and a token of that issuer. */
export async function writeTrustedIssuers(folder: string): Promise<{ readonly path: string; readonly token: string }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  await writeFile(join(folder, 'jwks.json'), JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: '1' }] }));
  const path = join(folder, 'trusted-issuers.json');
  const issuer = { issuer: ISSUER, audience: 'aeo-hub', jwks: 'jwks.json', mayVouchFor: [{ role: 'officer' }] };
  await writeFile(path, JSON.stringify([issuer]));
  const token = await new SignJWT({ role: 'officer', programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] })
    .setProtectedHeader({ alg: 'ES256', kid: '1' })
    .setIssuer(ISSUER)
    .setAudience('aeo-hub')
    .setSubject('a test')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  return { path, token };
}
