import { readAccess } from './read-access';

describe('access control', () => {
  it('is on unless it is switched off', () => {
    expect(readAccess({})).toBe('on');
    expect(readAccess({ HUB_ACCESS: '', NODE_ENV: 'production' })).toBe('on');
    expect(readAccess({ HUB_ACCESS: 'off' })).toBe('off');
  });

  it('is not switched off in production, nor by a slip of the pen', () => {
    expect(() => readAccess({ HUB_ACCESS: 'off', NODE_ENV: 'production' })).toThrow(/refused when NODE_ENV/);
    expect(() => readAccess({ HUB_ACCESS: 'OFF' })).toThrow(/neither on nor off/);
    expect(() => readAccess({ HUB_ACCESS: 'off', NODE_ENV: 'Production' })).toThrow(
      /NODE_ENV: "Production" is not known/,
    );
    expect(() => readAccess({ NODE_ENV: 'prod' })).toThrow(/NODE_ENV: "prod" is not known/);
  });
});
