import { tryAdvisoryLock, type HeldLock } from './advisory-lock';
import { databaseName, type DatabaseName } from './database-name';
import { withDatabase } from './database-url';
import { openEmbeddedServer, type EmbeddedServer } from './embedded';
import { ensureDatabase } from './ensure-database';
import type { Report } from './report';
import type { DatabaseSettings } from './settings';

/** Where the hub's databases are reached, whichever server holds them. */
export interface DatabaseServer extends AsyncDisposable {
  /**
   * The URL of a subgraph's database, which is created when it is missing. Holds the password: not for logs.
   * @throws DatabaseSetupError saying what keeps the database from being used.
   */
  databaseUrl(name: DatabaseName): Promise<string>;
  /**
   * An exclusive lock among all processes that use the same registry database; null when another process holds it.
   * Ends with this process, however it dies.
   */
  tryLock(name: string): Promise<HeldLock | null>;
  /** Close own connections before: the last user of an embedded server stops it. May be called twice. */
  close(): Promise<void>;
  /**
   * Fulfilled when the embedded server is gone and cannot be started again, with the reason: whoever serves from it can only
   * end. Never for a server of somebody else's, which may come back.
   */
  readonly lost: Promise<unknown>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Nothing is contacted or started before the first database is asked for. */
export function openDatabaseServer(settings: DatabaseSettings, report: Report): DatabaseServer {
  const opened = new Map<DatabaseName, Promise<string>>();
  let onLost: (error: unknown) => void = () => undefined;
  const lost = new Promise<unknown>((resolve) => (onLost = resolve));
  let embedded: Promise<EmbeddedServer> | null = null;

  const serverUrl = async (): Promise<string> => {
    if (settings.serverUrl !== null) return settings.serverUrl;
    embedded ??= openEmbeddedServer({ dataDir: settings.dataDir, report, onLost });
    try {
      return (await embedded).url;
    } catch (error) {
      embedded = null;
      throw error;
    }
  };
  const open = async (name: DatabaseName): Promise<string> => {
    const own = settings.databaseUrls[name];
    const url = own ?? withDatabase(await serverUrl(), databaseName(settings.prefix, name));
    await ensureDatabase(url);
    return url;
  };
  const databaseUrl = (name: DatabaseName): Promise<string> => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const url = open(name);
    opened.set(name, url);
    // Whoever asks again after a failure tries again.
    url.catch(() => opened.delete(name));
    return url;
  };
  const tryLock = async (name: string) => tryAdvisoryLock({ url: await databaseUrl('registry'), name, report });
  const close = async (): Promise<void> => {
    // One that never opened has nothing to close; its error went to who asked for the database.
    const server = await embedded?.catch(() => null);
    await server?.close();
  };
  return { databaseUrl, tryLock, close, lost, [Symbol.asyncDispose]: close };
}
