import { unwatchFile, watchFile } from 'node:fs';
import type { Logger } from 'pino';
import { SupergraphFile } from './supergraph-file';

const CHECK_EVERY_MS = 1_000;

/** Has a gateway take every new supergraph; what it throws says why it does not. Returns what ends that. */
export type FollowSupergraph = (take: (supergraphSdl: string) => void) => () => void;

/**
 * Follows the file that a supergraph is in. One that cannot be used is logged and the one before stays, until the file changes again: it
 * may have been read half-written.
 *
 * @param checkEveryMs how often it looks whether the file has changed, in milliseconds
 */
export function followSupergraphFile(file: string, logger: Logger, checkEveryMs = CHECK_EVERY_MS): FollowSupergraph {
  return (take) => {
    let reading: Promise<void> = Promise.resolve();
    const reload = async (before: Promise<void>): Promise<void> => {
      await before;
      try {
        take((await SupergraphFile.read(file)).sdl);
        logger.info('the supergraph was read again');
      } catch (err) {
        logger.error({ err }, 'the supergraph changed and cannot be used; the one before stays');
      }
    };
    const onChange = (): void => void (reading = reload(reading));
    watchFile(file, { interval: checkEveryMs, persistent: false }, onChange);
    return () => unwatchFile(file, onChange);
  };
}
