import { randomBytes } from 'node:crypto';
import { dropTemplates } from '../../subgraphs/core/src/database/create-test-database';
import { openTestServer, type TestServer } from '../../subgraphs/core/src/database/test-server';

let held: TestServer | null = null;

/** Uses the database server of the tests for the whole run: its last user stops it, and each test file would start it again. */
export async function holdTestServer(): Promise<void> {
  // By which the processes of this run share what they make.
  process.env['TEST_RUN'] = randomBytes(4).toString('hex');
  // A test that needs it says why there is none.
  held = await openTestServer().catch(() => null);
}

export async function releaseTestServer(): Promise<void> {
  if (held) await dropTemplates(held).finally(() => held?.[Symbol.asyncDispose]());
  held = null;
}
