import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrustedIssuers } from './read-trusted-issuers';

const SOUND = {
  issuer: 'https://customs.example/jp',
  audience: 'aeo-hub',
  jwks: 'https://customs.example/jp/jwks.json',
  mayVouchFor: [{ role: 'partner', country: 'JP' }],
};

describe('the list of trusted issuers', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-issuers-'));
    path = join(folder, 'issuers.json');
  });

  afterEach(() => rm(folder, { recursive: true }));

  const read = async (...entries: readonly unknown[]) => {
    await writeFile(path, JSON.stringify(entries));
    return readTrustedIssuers(path);
  };

  it('names them, with keys at an address or in a file beside it', async () => {
    await writeFile(join(folder, 'keys.json'), '{"keys":[]}');
    const issuers = await read(SOUND, {
      ...SOUND,
      issuer: 'urn:own',
      jwks: 'keys.json',
      algorithms: ['ES256'],
      longestLifetimeSeconds: 600,
    });
    expect(issuers).toMatchObject([
      {
        issuer: 'https://customs.example/jp',
        algorithms: ['ES256', 'ES384', 'EdDSA', 'PS256', 'PS384', 'RS256'],
        longestLifetimeSeconds: 86_400,
      },
      { issuer: 'urn:own', algorithms: ['ES256'], longestLifetimeSeconds: 600 },
    ]);
  });

  it.each<[string, object, RegExp]>([
    ['without a name', { issuer: '' }, /issuer 1: issuer must be a text/],
    ['without an audience', { audience: undefined }, /audience must be a text/],
    [
      'with keys that anyone on the way could change',
      { jwks: 'http://customs.example/jwks' },
      /must be an https address/,
    ],
    [
      'with keys in a file that is not there',
      { jwks: 'nowhere.json' },
      /nowhere\.json, which holds no JSON Web Key Set/,
    ],
    ['with a symmetric algorithm', { algorithms: ['HS256'] }, /algorithms must be some of ES256/],
    ['with no algorithm', { algorithms: ['none'] }, /algorithms must be/],
    ['with tokens without a lifetime', { longestLifetimeSeconds: 0 }, /longestLifetimeSeconds must be a whole number/],
    ['with a lifetime in words', { longestLifetimeSeconds: '24h' }, /longestLifetimeSeconds must be/],
    ['with a lifetime in milliseconds', { longestLifetimeSeconds: 86_400_000 }, /from 1 to 31622400/],
    ['that may vouch for nobody', { mayVouchFor: [] }, /mayVouchFor must list callers/],
    ['that may vouch for the public', { mayVouchFor: [{ role: 'public' }] }, /roles are partner, officer/],
    ['with a country that is none', { mayVouchFor: [{ role: 'partner', country: 'XX' }] }, /mayVouchFor/],
    ['with a misspelt limit', { mayVouchFor: [{ role: 'partner', contry: 'JP' }] }, /mayVouchFor/],
  ])('is refused when it has one %s', async (_, change, message) => {
    await expect(read({ ...SOUND, ...change })).rejects.toThrow(message);
  });

  it('is refused when it names one twice, is empty, is no JSON, or is not there', async () => {
    await expect(read(SOUND, SOUND)).rejects.toThrow(/is listed twice/);
    await expect(read()).rejects.toThrow(/one issuer at least/);
    await writeFile(path, '{');
    await expect(readTrustedIssuers(path)).rejects.toThrow(/is no JSON/);
    await expect(readTrustedIssuers(join(folder, 'none.json'))).rejects.toThrow(/cannot be read/);
  });
});
