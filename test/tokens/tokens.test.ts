import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { issueCertificate } from '../../gateway/src/tls/issued-certificate.test-kit';
import { startHub, temporaryFolder, type RunningHub } from '../hub/running-hub';
import { askOfCompany, type Asking } from './asked-by-tls';

const ISSUER = 'https://login.customs.example.jp';
const JAPAN = ['--role', 'partner', '--country', 'JP'];
const TOLD = { status: 200, text: expect.stringContaining('"legalName":"Maple') };

interface Forged {
  readonly claims?: JWTPayload;
  readonly typ?: string;
  readonly kid?: string;
  readonly byAnotherKey?: boolean;
}

describe('a hub that listens by TLS, and whom it believes', () => {
  const authority = issueCertificate('an authority');
  const own = issueCertificate('the hub', authority);
  const client = issueCertificate('a client', authority);
  const thief = issueCertificate('a thief', authority);
  let folder: string;
  let dataDir: string;
  let database: TestDatabase;
  let env: Record<string, string>;
  let hub: RunningHub;
  let privateKey: CryptoKey;
  let anotherKey: CryptoKey;
  let publicJwk: object;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-tokens-'));
    dataDir = await temporaryFolder();
    const keys = await generateKeyPair('ES256');
    privateKey = keys.privateKey;
    anotherKey = (await generateKeyPair('ES256')).privateKey;
    publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'one' };
    const issuer = {
      issuer: ISSUER,
      audience: 'aeo-hub',
      jwks: 'jwks.json',
      longestLifetimeSeconds: 3_600,
      mayVouchFor: [{ role: 'partner', country: 'JP' }],
    };
    const files = {
      'hub.pem': own.certificate,
      'hub.key': own.key,
      'client.pem': client.certificate,
      'jwks.json': JSON.stringify({ keys: [publicJwk] }),
      'issuers.json': JSON.stringify([issuer]),
    };
    await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
    database = await createTestDatabase();
    env = { DATABASE_URL: database.url, TRUSTED_ISSUERS_FILE: join(folder, 'issuers.json') };
    const tls = { TLS_CERTIFICATE_FILE: join(folder, 'hub.pem'), TLS_KEY_FILE: join(folder, 'hub.key') };
    hub = await startHub({ dataDir, env: { ...env, ...tls } });
  });

  afterAll(async () => {
    await hub?.stop();
    await database?.drop();
    await Promise.all([folder, dataDir].map((path) => rm(path, { recursive: true })));
  });

  const ask = (asking: Asking) => askOfCompany(hub.url, authority, asking);
  const claimsOf = (claims: JWTPayload = {}): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: ISSUER,
      aud: 'aeo-hub',
      sub: 'jp-risk-desk',
      role: 'partner',
      country: 'JP',
      iat: now,
      exp: now + 300,
      ...claims,
    };
  };
  const signed = ({ claims, typ = 'at+jwt', kid = 'one', byAnotherKey = false }: Forged = {}) =>
    new SignJWT(claimsOf(claims))
      .setProtectedHeader({ alg: 'ES256', kid, typ })
      .sign(byAnotherKey ? anotherKey : privateKey);
  const now = Math.floor(Date.now() / 1000);

  it('answers whoever shows a sound token', async () => {
    expect(new URL(hub.url).protocol).toBe('https:');
    expect(await ask({ token: await signed() })).toMatchObject(TOLD);
  });

  it.each<[string, Forged]>([
    ['of another issuer', { claims: { iss: 'https://login.customs.example.kr' } }],
    ['for another audience', { claims: { aud: 'another-hub' } }],
    ['for another country', { claims: { country: 'KR' } }],
    ['for another role', { claims: { role: 'officer', programs: ['PIP'] } }],
    ['signed by another key under the name of the issuer’s', { byAnotherKey: true }],
    ['signed by a key that nobody knows', { byAnotherKey: true, kid: 'two' }],
    ['that lives too long', { claims: { exp: now + 86_400 } }],
    ['that does not say when it was made', { claims: { iat: undefined } as unknown as JWTPayload }],
    ['made in the future', { claims: { iat: now + 600, exp: now + 900 } }],
    ['that is something else', { typ: 'aeo-hub-receipt' }],
  ])('refuses a token %s, as it refuses all of them', async (_, forged) => {
    const told = await ask({ token: await signed(forged) });
    expect(told).toEqual(await ask({ token: await signed({ claims: { aud: 'nobody' } }) }));
    expect(told).toMatchObject({ status: 401, codes: ['TOKEN_NOT_ACCEPTED'] });
  });

  it('refuses a token that nobody signed, or anybody could have', async () => {
    const unsigned = new UnsecuredJWT(claimsOf()).encode();
    const symmetric = await new SignJWT(claimsOf())
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(new TextEncoder().encode(JSON.stringify(publicJwk)));
    const [, payload, signature] = (await signed()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.${signature}`;
    for (const token of [unsigned, symmetric, none]) {
      const { status, codes } = await ask({ token });
      expect([status, codes]).toEqual([401, [expect.stringMatching(/^TOKEN_(NOT_ACCEPTED|MALFORMED)$/)]]);
    }
  });

  it('says of a token that it has expired', async () => {
    const token = await signed({ claims: { iat: now - 900, exp: now - 600 } });
    expect(await ask({ token })).toMatchObject({ status: 401, codes: ['TOKEN_EXPIRED'] });
  });

  it('believes a token bound to a certificate of whoever holds its key alone', async () => {
    const bound = await hub.token(...JAPAN, '--certificate', join(folder, 'client.pem'));
    expect(await ask({ token: bound, shown: client })).toMatchObject(TOLD);
    const header = { 'client-cert': `:${client.der.toString('base64')}:` };
    for (const stolen of [{}, { shown: thief }, { headers: header }, { shown: thief, headers: header }]) {
      expect(await ask({ token: bound, ...stolen })).toMatchObject({
        status: 401,
        codes: ['TOKEN_WITHOUT_ITS_CERTIFICATE'],
      });
    }
    expect(await ask({ token: await hub.token(...JAPAN), shown: thief })).toMatchObject(TOLD);
  });

  it('believes a proxy that it was told of, and nobody else, of the certificate that a client showed there', async () => {
    const bound = await hub.token(...JAPAN, '--certificate', join(folder, 'client.pem'));
    const headers = { 'client-cert': `:${client.der.toString('base64')}:` };
    const others = { 'client-cert': `:${thief.der.toString('base64')}:` };
    const answers = [];
    for (const proxies of ['127.0.0.1', '10.0.0.0/8']) {
      await hub.stop();
      hub = await startHub({ dataDir, env: { ...env, CLIENT_CERT_PROXIES: proxies } });
      for (const asking of [{ headers }, { headers: others }, {}]) {
        answers.push((await ask({ token: bound, ...asking })).status);
      }
    }
    expect(answers).toEqual([200, 401, 401, 401, 401, 401]);
  });
});
