import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoIssuer } from './demo-issuer';

describe('the demo issuer', () => {
  it('is refused in production, and leaves no key there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-demo-'));
    try {
      await expect(DemoIssuer.open(folder, { NODE_ENV: 'production' })).rejects.toThrow(/^NO_DEMO_IN_PRODUCTION/);
      await expect(DemoIssuer.open(folder, { NODE_ENV: 'Production' })).rejects.toThrow(
        /NODE_ENV: "Production" is not known/,
      );
      expect(await readdir(folder)).toEqual([]);
      await expect(DemoIssuer.open(folder, {})).resolves.toBeInstanceOf(DemoIssuer);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
