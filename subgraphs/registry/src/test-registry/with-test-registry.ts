import { openTestRegistry, type TestRegistry } from './open-test-registry';

/** Runs a test on a registry of its own. */
export async function withTestRegistry(test: (hub: TestRegistry) => Promise<void>): Promise<void> {
  const hub = await openTestRegistry();
  try {
    await test(hub);
  } finally {
    await hub.close();
  }
}
