import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedFiles } from './generated-files';
import { API_FILE, PUBLISHED_FILE } from './schema-folder';
import { schemaFindings } from './schema-findings';
import type { SubgraphSdl } from './subgraph-sdl';

function harbour(fields: string): readonly SubgraphSdl[] {
  return [{ name: 'harbour', url: 'http://harbour:4001/graphql', sdl: `"Questions." type Query { ${fields} }` }];
}

const PROMISED = harbour('"Ships in port." ships: Int');

async function committed<T>(test: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'schema-'));
  try {
    const files = generatedFiles(PROMISED);
    const writes = [...files, [PUBLISHED_FILE, files.get(API_FILE) ?? ''] as const];
    await Promise.all(writes.map(([name, content]) => writeFile(join(folder, name), content)));
    return await test(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('schema findings', () => {
  test('what was generated and published is in order', async () => {
    expect(await committed((folder) => schemaFindings(folder, PROMISED))).toEqual([]);
  });

  test('a new field makes the files stale and breaks nobody', async () => {
    const grown = harbour('"Ships in port." ships: Int "Cranes." cranes: Int');
    const findings = await committed((folder) => schemaFindings(folder, grown));
    expect(findings.map(({ heading }) => heading)).toEqual([expect.stringContaining('npm run schema')]);
    expect(findings[0]?.details).toHaveLength(3);
    expect(findings[0]?.details[0]).toMatch(/^schema\/harbour\.graphql is stale, line \d+:\n[^]*cranes: Int/);
  });

  test('a file that is not there is named', async () => {
    const findings = await committed(async (folder) => {
      await rm(join(folder, 'supergraph.graphql'));
      return schemaFindings(folder, PROMISED);
    });
    expect(findings.map(({ details }) => details)).toEqual([['schema/supergraph.graphql is missing.']]);
  });

  test('a contract that was never published is named', async () => {
    const findings = await committed(async (folder) => {
      await rm(join(folder, PUBLISHED_FILE));
      return schemaFindings(folder, PROMISED);
    });
    expect(findings.map(({ details }) => details)).toEqual([['schema/published.graphql is missing.']]);
  });

  test('a field taken away is named as breaking', async () => {
    const shrunk = harbour('"Cranes." cranes: Int');
    const findings = await committed((folder) => schemaFindings(folder, shrunk));
    expect(findings[1]?.heading).toContain('break clients');
    expect(findings[1]?.details).toEqual([expect.stringMatching(/^Query\.ships: /)]);
  });

  test('a field without a description is named', async () => {
    const bare = harbour('"Ships in port." ships: Int cranes: Int');
    const findings = await committed((folder) => schemaFindings(folder, bare));
    expect(findings.at(-1)?.details).toEqual(['Query.cranes']);
  });
});
