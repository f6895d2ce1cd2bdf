import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where the sample's files are while they are loaded. That it is there means that loading was begun and not finished: the files
 * are then made again, the same to the byte, and what of them is on record already changes nothing.
 */
export class SampleFolder {
  readonly path: string;

  /** Databases of different names may share a data folder. */
  constructor(dataDir: string, databasePrefix: string) {
    this.path = join(dataDir, `sample-of-${databasePrefix}`);
  }

  isLeftBehind(): boolean {
    return existsSync(this.path);
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}
