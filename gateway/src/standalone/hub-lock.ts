import type { DatabaseServer, DatabaseSettings } from '@aeo-hub/core/database';

/** Another hub works on the same databases: two would load the sample twice and follow the same outboxes. */
export class HubRunningError extends Error {
  readonly code = 'HUB_RUNNING';

  constructor({ dataDir, serverUrl }: DatabaseSettings) {
    const advice =
      serverUrl === null
        ? `Another hub runs on the data folder ${dataDir}. Stop it, or give this one a folder and a port of its own: HUB_DATA_DIR=DIR PORT=4010 npm start`
        : 'Another hub runs on the databases of DATABASE_URL. Stop it, or name another database there: their names begin with it.';
    super(`HUB_RUNNING: ${advice}`);
    this.name = 'HubRunningError';
  }
}

/**
 * Makes this process the one hub on its databases, for as long as it lives.
 *
 * @returns how to let another one in
 * @throws HubRunningError
 */
export async function becomeTheHub(
  databases: DatabaseServer,
  settings: DatabaseSettings,
): Promise<() => Promise<void>> {
  const lock = await databases.tryLock('hub');
  if (lock === null) throw new HubRunningError(settings);
  return () => lock.release();
}
