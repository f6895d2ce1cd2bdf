import { CompactSign, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import { signCheckpoint, verifiedCheckpoint, type Checkpoint } from './checkpoint';

const CHECKPOINT: Checkpoint = { chain: 'one', sequence: '4', hash: 'ab', at: '2026-11-22T12:00:00.000Z' };

describe('a checkpoint', () => {
  let privateKey: CryptoKey;
  let keys: readonly JWK[];

  beforeAll(async () => {
    const pair = await generateKeyPair('EdDSA');
    privateKey = pair.privateKey;
    keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'own', alg: 'EdDSA' }];
  });

  it('is what the gateway signed as one', async () => {
    expect(await verifiedCheckpoint(await signCheckpoint(CHECKPOINT, { id: 'own', privateKey }), keys)).toEqual(
      CHECKPOINT,
    );
  });

  it.each(['aeo-hub-receipt', undefined])('is not what it signed as something else: %s', async (typ) => {
    const jws = await new CompactSign(Buffer.from(JSON.stringify(CHECKPOINT)))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'own', ...(typ && { typ }) })
      .sign(privateKey);
    expect(await verifiedCheckpoint(jws, keys)).toBeNull();
  });
});
