import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign, compactVerify, createLocalJWKSet } from 'jose';
import { KeyRing } from './key-ring';

describe('the keys of the gateway', () => {
  let folder: string;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'aeo-hub-keys-')), 'keys');
  });

  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  const sign = ({ active }: KeyRing) =>
    new CompactSign(Buffer.from('said')).setProtectedHeader({ alg: 'EdDSA', kid: active.id }).sign(active.privateKey);

  it('are made when there are none, and found again', async () => {
    const ring = await KeyRing.open(folder, 'assertion');
    expect((await KeyRing.open(folder, 'assertion')).active.id).toBe(ring.active.id);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('are read by nobody but the gateway’s user, and published without what signs', async () => {
    const { publicKeys } = await KeyRing.open(folder, 'receipt');
    const [name = ''] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect(publicKeys.map((jwk) => Object.keys(jwk).toSorted())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'purpose', 'use', 'x'],
    ]);
  });

  it('are told without being made', async () => {
    expect(await KeyRing.publicKeys(folder, 'receipt')).toEqual([]);
    const { publicKeys } = await KeyRing.open(folder, 'receipt');
    expect(await KeyRing.publicKeys(folder, 'receipt')).toEqual(publicKeys);
  });

  it('sign for one purpose each', async () => {
    const [assertion, receipt] = [await KeyRing.open(folder, 'assertion'), await KeyRing.open(folder, 'receipt')];
    expect(assertion.active.id).not.toBe(receipt.active.id);
    expect([assertion, receipt].map(({ publicKeys }) => publicKeys)).toMatchObject([
      [{ kid: assertion.active.id, purpose: 'assertion' }],
      [{ kid: receipt.active.id, purpose: 'receipt' }],
    ]);
  });

  it('verify what they signed before a rotation', async () => {
    const before = await KeyRing.open(folder, 'receipt');
    const signed = await sign(before);
    await KeyRing.rotate(folder, 'receipt');
    const after = await KeyRing.open(folder, 'receipt');
    expect(after.active.id).not.toBe(before.active.id);
    const keys = createLocalJWKSet({ keys: [...after.publicKeys] });
    await expect(compactVerify(signed, keys)).resolves.toMatchObject({ protectedHeader: { kid: before.active.id } });
    await expect(compactVerify(await sign(after), keys)).resolves.toBeDefined();
  });

  it.each(['', '{}', '{"kty":"oct","k":"c2VjcmV0"}'])('are not taken from a file that holds %j', async (content) => {
    await KeyRing.open(folder, 'receipt');
    await writeFile(join(folder, 'receipt-2000.jwk.json'), content);
    await expect(KeyRing.open(folder, 'receipt')).rejects.toMatchObject({ code: 'KEY_FILE_UNUSABLE' });
  });
});
