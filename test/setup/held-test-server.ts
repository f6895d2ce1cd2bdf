import { openTestServer, type TestServer } from '../../subgraphs/core/src/database/test-server';

let held: TestServer | null = null;

/** Uses the database server of the tests for the whole run: its last user stops it, and each test file would start it again. */
export async function holdTestServer(): Promise<void> {
  // A test that needs it says why there is none.
  held = await openTestServer().catch(() => null);
}

export async function releaseTestServer(): Promise<void> {
  await held?.[Symbol.asyncDispose]();
  held = null;
}
