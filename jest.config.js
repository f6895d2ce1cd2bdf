/** Tests run on the TypeScript sources; only what a test starts as a process runs from dist. */
const transform = {
  '^.+\\.ts$|/node_modules/jose/.+\\.js$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

module.exports = {
  testEnvironment: 'node',
  transform,
  // These come as ES modules, which Node loads as they are and jest does not.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  moduleNameMapper: {
    '^@aeo-hub/core/(.*)$': '<rootDir>/subgraphs/core/src/$1',
    '^@aeo-hub/(registry|pip|ctpat|mexican-aeo|mra|audit|sample)$': '<rootDir>/subgraphs/$1/src',
    '^@aeo-hub/(gateway|schema)$': '<rootDir>/$1/src',
  },
  globalSetup: '<rootDir>/test/setup/hold-test-server.ts',
  globalTeardown: '<rootDir>/test/setup/release-test-server.ts',
  setupFiles: ['reflect-metadata', '<rootDir>/test/setup/property-runs.ts', '<rootDir>/test/setup/unhurried.ts'],
  testMatch: ['<rootDir>/{subgraphs,gateway,schema,test}/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.data/'],
  // By default jest leaves a core to itself, and of two cores one.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  // Only a test that hangs reaches it: what starts processes takes a minute on a machine that is busy with other work.
  testTimeout: 120_000,
};
