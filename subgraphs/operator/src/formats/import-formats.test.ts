import { readFile } from 'node:fs/promises';
import { FORMATS_FILE } from './formats.command';
import { importFormats } from './import-formats';

it('the documented formats are those that files are read by; if not, run npm run formats', async () => {
  expect(await readFile(FORMATS_FILE, 'utf8')).toBe(importFormats());
});
