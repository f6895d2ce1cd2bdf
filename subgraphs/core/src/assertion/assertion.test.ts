import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Caller } from '../caller';
import { bodyHash } from './assertion';
import { AssertionSigner, type SigningKey } from './assertion-signer';
import { AssertionVerifier } from './assertion-verifier';

const BODY = '{"query":"{ language }"}';
const HASH = bodyHash(BODY);
const CALL = { subject: 'a.tremblay', requestId: 'truck-17', subgraph: 'pip', body: BODY } as const;

describe('what the gateway tells a subgraph of who asks', () => {
  let key: SigningKey;
  let verifier: AssertionVerifier;
  let signer: AssertionSigner;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    key = { id: 'one', privateKey };
    signer = new AssertionSigner(key);
    verifier = verifierOf('pip', { ...(await exportJWK(publicKey)), kid: 'one', alg: 'EdDSA', purpose: 'assertion' });
  });

  const verifierOf = (subgraph: string, jwk: object) =>
    new AssertionVerifier(subgraph, createLocalJWKSet({ keys: [jwk as never] }));

  const refusal = async (assertion: string | undefined, hash: string | null = HASH) =>
    expect(verifier.verify(assertion, hash)).rejects.toMatchObject({ code: 'ASSERTION_REFUSED' });

  it.each<Caller>([
    { role: 'PUBLIC' },
    { role: 'PARTNER', country: 'JP' },
    { role: 'OFFICER', programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] },
    { role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } },
  ])('is believed when the gateway has signed it: $role', async (caller) => {
    expect(await verifier.verify(await signer.sign({ ...CALL, caller }), HASH)).toEqual({
      caller,
      subject: 'a.tremblay',
      requestId: 'truck-17',
    });
  });

  it('names nobody where nobody showed a name', async () => {
    const assertion = await signer.sign({ ...CALL, caller: { role: 'PUBLIC' }, subject: null });
    expect((await verifier.verify(assertion, HASH)).subject).toBeNull();
  });

  const caller: Caller = { role: 'PARTNER', country: 'JP' };

  it('is not believed without a signature, or with another’s', async () => {
    await refusal(undefined);
    await refusal('');
    await refusal('a.b.c');
    const other = await generateKeyPair('EdDSA');
    await refusal(await new AssertionSigner({ id: 'one', privateKey: other.privateKey }).sign({ ...CALL, caller }));
  });

  it.each([{ purpose: 'receipt' }, { purpose: 'checkpoint' }, { purpose: ['assertion'] }, {}])(
    'is not believed by a key that the gateway publishes as %j',
    async (published) => {
      const { publicKey, privateKey } = await generateKeyPair('EdDSA');
      const jwk = { ...(await exportJWK(publicKey)), kid: 'two', alg: 'EdDSA', ...published };
      const believing = verifierOf('pip', jwk);
      const signed = await new AssertionSigner({ id: 'two', privateKey }).sign({ ...CALL, caller });
      await expect(believing.verify(signed, HASH)).rejects.toMatchObject({ code: 'ASSERTION_REFUSED' });
    },
  );

  it('is not believed when it does not name its key', async () => {
    const claims = { iss: 'aeo-hub gateway', aud: 'pip', caller: null, rid: 'truck-17', bh: HASH };
    const unnamed = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'aeo-hub-assertion' })
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key.privateKey);
    await refusal(unnamed);
  });

  it('is not believed for another subgraph, or another body', async () => {
    await refusal(await signer.sign({ ...CALL, subgraph: 'ctpat', caller }));
    await refusal(await signer.sign({ ...CALL, caller }), bodyHash('{"query":"{ other }"}'));
    await refusal(await signer.sign({ ...CALL, caller }), null);
  });

  const signedAt = (seconds: number, claims: object = {}, typ = 'aeo-hub-assertion') =>
    new SignJWT({ caller: { role: 'partner', country: 'JP' }, rid: 'truck-17', bh: HASH, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one', typ })
      .setIssuer('aeo-hub gateway')
      .setAudience('pip')
      .setIssuedAt(Math.floor(Date.now() / 1000) + seconds)
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds + 60)
      .sign(key.privateKey);

  it.each([-350, 0, 350])('is believed when the clocks are %d seconds apart', async (seconds) => {
    expect(await verifier.verify(await signedAt(seconds), HASH)).toMatchObject({ caller });
  });

  it.each([-500, 500])('is not believed when it was made %d seconds from now', async (seconds) => {
    await refusal(await signedAt(seconds));
  });

  it.each([
    { caller: { role: 'emperor' } },
    { caller: 'public' },
    { caller: ['partner'] },
    { rid: 7 },
    { sub: ['a.tremblay'] },
  ])('is not believed when it says %j', async (claims) => {
    await refusal(await signedAt(0, claims));
  });

  it('is not believed when the gateway signed something else', async () => {
    await refusal(await signedAt(0, {}, 'aeo-hub-receipt'));
  });
});
