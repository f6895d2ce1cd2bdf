import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAdmission } from './admission';

describe('where a subgraph finds the keys of the gateway', () => {
  const read = (GATEWAY_JWKS: string, more: NodeJS.ProcessEnv = {}) => readAdmission('pip', { GATEWAY_JWKS, ...more });

  it.each([
    ['https://hub.example/.well-known/jwks.json', {}],
    ['http://127.0.0.1:4000/.well-known/jwks.json', {}],
    ['http://gateway:4000/.well-known/jwks.json', { PLAIN_HTTP_HOSTS: 'gateway' }],
    ['http://gateway:4000/.well-known/jwks.json', { PLAIN_HTTP_HOSTS: 'other, gateway' }],
  ])('is %s with %j', async (address, more) => {
    await expect(read(address, more)).resolves.toBeDefined();
  });

  it.each([
    ['http://gateway:4000/.well-known/jwks.json', {}],
    ['http://gateway:4000/.well-known/jwks.json', { PLAIN_HTTP_HOSTS: 'gate' }],
    ['http://gateway:4000/.well-known/jwks.json', { PLAIN_HTTP_HOSTS: '' }],
    ['http://', { PLAIN_HTTP_HOSTS: 'gateway' }],
  ])('is not %s with %j, which anyone on the way could change', async (address, more) => {
    await expect(read(address, more)).rejects.toThrow(/could be changed on the way.*https:.*PLAIN_HTTP_HOSTS/);
  });

  it('is a file that holds keys, and nowhere unless that is said', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-admission-'));
    try {
      await writeFile(join(folder, 'jwks.json'), '{"keys":[]}');
      await expect(read(join(folder, 'jwks.json'))).resolves.toBeDefined();
      await expect(read(join(folder, 'none.json'))).rejects.toThrow(/holds no JSON Web Key Set/);
      await expect(read('')).rejects.toThrow(/write where the gateway publishes its keys/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
