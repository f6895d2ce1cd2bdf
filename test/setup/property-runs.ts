import fc from 'fast-check';

/**
 * How often a property is tried: a slice that keeps the tests short, or many more with `npm run test:long`. A failure prints the
 * seed it was found with. Properties that need a database state their own, smaller number as a share of this one.
 */
fc.configureGlobal({ numRuns: process.env['TEST_LONG'] ? 20_000 : 1_000 });
