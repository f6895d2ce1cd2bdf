import { isProduction } from './is-production';

describe('isProduction', () => {
  it.each([
    [{ NODE_ENV: 'production' }, true],
    [{ NODE_ENV: 'development' }, false],
    [{ NODE_ENV: 'test' }, false],
    [{ NODE_ENV: '' }, false],
    [{}, false],
  ])('for the environment %j is %j', (env, expected) => expect(isProduction(env)).toBe(expected));

  it.each(['Production', 'PRODUCTION', 'prod', 'prod ', 'production ', ' production', 'staging', ' ', 'toString'])(
    'refuses NODE_ENV "%s"',
    (NODE_ENV) => {
      expect(() => isProduction({ NODE_ENV })).toThrow(
        `NODE_ENV: "${NODE_ENV}" is not known; write production, development or test, exactly so, or unset it`,
      );
    },
  );
});
