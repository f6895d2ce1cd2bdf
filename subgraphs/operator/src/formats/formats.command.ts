import { print, UsageError, type Command } from '@aeo-hub/core/command';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFormats } from './import-formats';

/** src/formats and dist/formats lie equally deep. */
export const FORMATS_FILE = join(__dirname, '../../../../docs/import-formats.md');

export const formatsCommand: Command = {
  usage: 'formats',
  summary: 'writes docs/import-formats.md: every column of the files that programs hand over',
  run: async ([tooMuch]) => {
    if (tooMuch !== undefined) throw new UsageError(`"${tooMuch}" is too much.`);
    await writeFile(FORMATS_FILE, importFormats());
    print(`Written: ${FORMATS_FILE}`);
  },
};
