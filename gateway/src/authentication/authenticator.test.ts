import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  base64url,
  CompactSign,
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import { HttpProblem } from '../door/http-problem';
import { Authenticator } from './authenticator';
import type { TrustedIssuer } from './trusted-issuer';

const ISSUER = 'https://customs.example/jp';
const LONGEST = 86_400;
const CERTIFICATE = 'A4DtL2JmUMhAsvJj5tKyn64SqzmuXbMrJa0n761y5v0';

/** Each would be accepted if it were converted to a string, or not checked. */
const OF_OTHER_TYPES: readonly object[] = [
  { iss: [ISSUER] },
  { sub: ['jp-risk-desk'] },
  { sub: null },
  { sub: '' },
  { aud: ['aeo-hub', 5] },
  { aud: ['aeo-hub', null] },
  { aud: [['aeo-hub']] },
  { aud: { hub: 'aeo-hub' } },
  { exp: '4102444800' },
  { iat: ['1'] },
  { nbf: '0' },
  { nbf: null },
  { auth_time: 'now' },
  { jti: 7 },
  { client_id: ['desk'] },
  { scope: ['read'] },
  { scope: null },
  { cnf: null },
  { cnf: CERTIFICATE },
  { cnf: [{ 'x5t#S256': CERTIFICATE }] },
  { cnf: { 'x5t#S256': [CERTIFICATE] } },
  { role: ['partner'] },
  { country: ['JP'] },
];

interface Signing {
  readonly claims?: object;
  readonly issuer?: string;
  readonly audience?: string;
  /** In seconds from now; null: not said. */
  readonly issued?: number | null;
  readonly expires?: number | null;
  /** Any JSON, as an attacker may write it. */
  readonly typ?: unknown;
  readonly key?: CryptoKey;
}

describe('who sends a request', () => {
  let own: CryptoKey;
  let other: CryptoKey;
  let publicJwk: JWK;
  let issuer: TrustedIssuer;
  let authenticator: Authenticator;

  beforeAll(async () => {
    const keys = await generateKeyPair('ES256');
    own = keys.privateKey;
    other = (await generateKeyPair('ES256')).privateKey;
    publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' };
    issuer = {
      issuer: ISSUER,
      audience: 'aeo-hub',
      keys: createLocalJWKSet({ keys: [publicJwk] }),
      algorithms: ['ES256'],
      longestLifetimeSeconds: LONGEST,
      mayVouchFor: [{ role: 'partner', country: 'JP' }],
    };
    authenticator = new Authenticator([issuer]);
  });

  const sign = ({
    claims = {},
    issuer: iss = ISSUER,
    audience = 'aeo-hub',
    issued = 0,
    expires = 300,
    typ,
    key = own,
  }: Signing = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const times = {
      ...(issued !== null && { iat: now + issued }),
      ...(expires !== null && { exp: now + expires }),
    };
    const payload = { role: 'partner', country: 'JP', sub: 'jp-risk-desk', iss, aud: audience, ...times, ...claims };
    // Not by a JWT library: it checks the types.
    return new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', kid: 'one', ...(typ !== undefined && { typ: typ as string }) })
      .sign(key);
  };

  const identify = (token: string, certificate: string | null = null) =>
    authenticator.identify({ authorization: `Bearer ${token}`, certificate });

  it('is nobody in particular without a token', async () => {
    expect(await authenticator.identify({ authorization: undefined, certificate: null })).toEqual({
      caller: { role: 'PUBLIC' },
      issuer: null,
      subject: null,
    });
  });

  it('is whom the token of a trusted issuer names', async () => {
    expect(await identify(await sign())).toEqual({
      caller: { role: 'PARTNER', country: 'JP' },
      issuer: ISSUER,
      subject: 'jp-risk-desk',
    });
  });

  it.each<[string, Signing]>([
    ['of an issuer that nobody trusts', { issuer: 'https://evil.example' }],
    ['for another audience', { audience: 'another-hub' }],
    ['for a country that the issuer does not speak for', { claims: { country: 'KR' } }],
    ['for a role that the issuer does not speak for', { claims: { role: 'officer', programs: ['PIP'] } }],
    ['whose subject is not a string', { claims: { sub: 5 } }],
    ['for no caller at all', { claims: { role: 'emperor' } }],
    ['that does not say when it ends', { expires: null }],
    ['that does not say when it was made', { issued: null }],
    ['that says no time of when it was made', { claims: { iat: 'now' } }],
    ['made in the future, further than clocks may differ', { issued: 120 }],
    ['good for longer than it may be', { expires: LONGEST + 1 }],
    ['good for longer than it may be, and almost over', { issued: -LONGEST, expires: 10 }],
    ['good for ever', { claims: { exp: Number.MAX_VALUE } }],
    ['not good yet', { claims: { nbf: Math.floor(Date.now() / 1000) + 3_600 } }],
    ['that is a receipt', { typ: 'aeo-hub-receipt' }],
    ['that is an assertion of the gateway’s', { typ: 'aeo-hub-assertion' }],
    ['that is something else of its issuer’s', { typ: 'logout+jwt' }],
    ['of a kind without a name', { typ: '' }],
    ...[['JWT'], ['at+jwt'], [['JWT']], null, 0, true, {}].map((typ): [string, Signing] => [
      `whose typ is not a string: ${JSON.stringify(typ)}`,
      { typ },
    ]),
    ...OF_OTHER_TYPES.map((claims): [string, Signing] => [
      `with a claim of another type: ${JSON.stringify(claims)}`,
      { claims },
    ]),
  ])('is not told by a token %s', async (_, signing) => {
    await expect(identify(await sign(signing))).rejects.toMatchObject({ status: 401, code: 'TOKEN_NOT_ACCEPTED' });
  });

  it('is told alike whatever makes a token not accepted', async () => {
    const wrong: readonly Signing[] = [
      { key: other },
      { audience: 'x' },
      { issued: 120 },
      { typ: 'x' },
      { typ: ['JWT'] },
      { claims: { scope: ['read'] } },
      { expires: 9e9 },
    ];
    const told = wrong.map(async (signing) => {
      const refusal: unknown = await identify(await sign(signing)).catch((error: unknown) => error);
      return refusal instanceof HttpProblem
        ? JSON.stringify([refusal.status, refusal.code, refusal.message])
        : 'believed';
    });
    expect([...new Set(await Promise.all(told))]).toEqual([expect.stringContaining('[401,"TOKEN_NOT_ACCEPTED",')]);
  });

  it.each<[string, Signing]>([
    ['as long as it may be', { expires: LONGEST }],
    ['made in the future, by as much as clocks may differ', { issued: 20 }],
    ['that says what it is', { typ: 'at+jwt' }],
    ['that says what it is, with the media type’s whole name', { typ: 'application/at+JWT' }],
    ['that says that it is a JWT', { typ: 'JWT' }],
    ['for several audiences', { claims: { aud: ['another-hub', 'aeo-hub'] } }],
    ['with all that RFC 9068 defines', { claims: { jti: '7', client_id: 'desk', scope: 'read write', auth_time: 1 } }],
    ['with claims of its issuer’s own', { claims: JSON.parse('{ "roles": ["a"], "__proto__": 1, "toString": null }') }],
  ])('is told by a token %s', async (_, signing) => {
    expect(await identify(await sign(signing))).toMatchObject({ subject: 'jp-risk-desk' });
  });

  it('is not told by a token that another key has signed', async () => {
    await expect(identify(await sign({ key: other }))).rejects.toMatchObject({
      status: 401,
      code: 'TOKEN_NOT_ACCEPTED',
    });
  });

  it('is not told by an unsigned token, nor by one signed with what is public', async () => {
    const unsigned = new UnsecuredJWT({ role: 'partner', country: 'JP' })
      .setSubject('x')
      .setIssuer(ISSUER)
      .setAudience('aeo-hub')
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
    await expect(identify(unsigned)).rejects.toMatchObject({ status: 401 });
    const symmetric = await new SignJWT({ role: 'partner', country: 'JP' })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setSubject('x')
      .setIssuer(ISSUER)
      .setAudience('aeo-hub')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(JSON.stringify(publicJwk)));
    await expect(identify(symmetric)).rejects.toMatchObject({ status: 401, code: 'TOKEN_NOT_ACCEPTED' });
  });

  it('is not told by a token whose claims were changed', async () => {
    const [header, , signature] = (await sign()).split('.');
    const now = Math.floor(Date.now() / 1000);
    const claims = { role: 'partner', country: 'JP', sub: 'x', iss: ISSUER, aud: 'aeo-hub', iat: now, exp: now + 300 };
    const forged = `${header}.${base64url.encode(JSON.stringify(claims))}.${signature}`;
    await expect(identify(forged)).rejects.toMatchObject({ status: 401, code: 'TOKEN_NOT_ACCEPTED' });
  });

  it('is told that the token has expired', async () => {
    await expect(identify(await sign({ issued: -600, expires: -300 }))).rejects.toMatchObject({
      status: 401,
      code: 'TOKEN_EXPIRED',
    });
  });

  it.each([
    ['only a scheme', 'Bearer'],
    ['two words', 'Bearer a b'],
    ['another scheme', 'Basic abc'],
    ['one part', 'Bearer not-a-token'],
    ['three parts that are none', 'Bearer a.b.c'],
    ['9,000 letters', `Bearer ${'a'.repeat(9_000)}`],
  ])('is told that there is no token in %s', async (_, authorization) => {
    await expect(authenticator.identify({ authorization, certificate: null })).rejects.toMatchObject({
      status: 401,
      code: 'TOKEN_MALFORMED',
    });
  });

  it('shows the certificate that its token is bound to', async () => {
    const bound = await sign({ claims: { cnf: { 'x5t#S256': CERTIFICATE } } });
    expect(await identify(bound, CERTIFICATE)).toMatchObject({ caller: { role: 'PARTNER' } });
    for (const shown of [null, 'another']) {
      await expect(identify(bound, shown)).rejects.toMatchObject({
        status: 401,
        code: 'TOKEN_WITHOUT_ITS_CERTIFICATE',
      });
    }
    const otherwiseBound = await sign({ claims: { cnf: { jkt: 'a key of DPoP' } } });
    await expect(identify(otherwiseBound, CERTIFICATE)).rejects.toMatchObject({ status: 401 });
  });

  it('is asked to come again when the keys of its issuer cannot be had', async () => {
    const server = createServer((_, response) => response.writeHead(500).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const remote = new Authenticator([
      { ...issuer, keys: createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/jwks.json`)) },
    ]);
    const credentials = { authorization: `Bearer ${await sign()}`, certificate: null };
    await expect(remote.identify(credentials)).rejects.toMatchObject({ status: 503, code: 'ISSUER_UNAVAILABLE' });
    server.close();
    await once(server, 'close');
    await expect(remote.identify(credentials)).rejects.toMatchObject({ status: 503, code: 'ISSUER_UNAVAILABLE' });
  });
});
