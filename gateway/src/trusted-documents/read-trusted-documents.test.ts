import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { readConfig } from '../config';
import { readTrustedDocuments } from './read-trusted-documents';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function withFolder(files: Record<string, string>, test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'aeo-documents-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await test(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the registered documents', () => {
  it('are those of a folder, by their hash, and no others, whoever sends them', async () => {
    const query = '# as it is\n{ language }\n';
    await withFolder({ 'a.graphql': query, 'notes.md': 'no document' }, async (folder) => {
      const documents = await readTrustedDocuments(folder);
      expect(documents.has(sha256(query))).toBe(true);
      expect(await documents.get(`apq:${sha256(query)}`)).toBe(query);
      await documents.set();
      expect(await documents.get(`apq:${sha256('no document')}`)).toBeUndefined();
    });
  });

  it('that ship with the hub are valid by its schema', async () => {
    const folder = readConfig({}).trustedDocumentsDir;
    const documents = await readTrustedDocuments(folder);
    const schema = buildSchema(readFileSync(join(__dirname, '../../../schema/api.graphql'), 'utf8'));
    for (const name of ['counterpart', 'counterparts', 'questions-about-me', 'arrangements']) {
      const document = readFileSync(join(folder, `${name}.graphql`), 'utf8');
      expect(documents.has(sha256(document))).toBe(true);
      expect(validate(schema, parse(document))).toEqual([]);
    }
  });

  it('are refused, all faults at once, where a file holds none', async () => {
    const files = { 'a.graphql': '{', 'b.graphql': 'query A { x } query B { x }', 'c.graphql': '{ x }' };
    await withFolder(files, async (folder) => {
      await expect(readTrustedDocuments(folder)).rejects.toMatchObject({
        faults: [
          expect.stringContaining('a.graphql is no GraphQL document'),
          expect.stringContaining('b.graphql has 2'),
        ],
      });
    });
    await expect(readTrustedDocuments('/nowhere')).rejects.toThrow('TRUSTED_DOCUMENTS_DIR');
  });
});
