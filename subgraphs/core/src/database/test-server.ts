import { join } from 'node:path';
import { withDatabase } from './database-url';
import { openEmbeddedServer } from './embedded';
import { readDatabaseSettings } from './settings';

/** The server that tests create their databases on. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
}

/** `TEST_DATABASE_URL`, or an embedded server in `test/` of the data folder that all test processes share. */
export async function openTestServer(): Promise<TestServer> {
  const { testServerUrl, dataDir } = readDatabaseSettings();
  if (testServerUrl !== null) {
    return { url: withDatabase(testServerUrl, 'postgres'), [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  return openEmbeddedServer({ dataDir: join(dataDir, 'test'), durable: false, report: () => undefined });
}
