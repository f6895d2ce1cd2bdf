import { buildSchema } from 'graphql';
import { join } from 'node:path';
import { breakingChanges } from './breaking-changes';
import { generatedFiles } from './generated-files';
import { missingDescriptions } from './missing-descriptions';
import { readCommitted } from './read-committed';
import { API_FILE, PUBLISHED_FILE } from './schema-folder';
import { staleFiles } from './stale-files';
import type { SubgraphSdl } from './subgraph-sdl';

/** What is wrong with the schema, under a heading that says what to do about it. */
export interface SchemaFinding {
  readonly heading: string;
  readonly details: readonly string[];
}

/**
 * Holds the subgraphs against the committed files of a folder: nothing stale, nothing that breaks clients of the published
 * contract, nothing without a description. Empty when all is well.
 *
 * @throws CompositionError
 */
export async function schemaFindings(folder: string, subgraphs: readonly SubgraphSdl[]): Promise<SchemaFinding[]> {
  const files = generatedFiles(subgraphs);
  const api = buildSchema(files.get(API_FILE) ?? '');
  const published = await readCommitted(join(folder, PUBLISHED_FILE));
  const broken = published === undefined ? [] : await breakingChanges(buildSchema(published), api);
  return [
    {
      heading: 'Generated files are stale. Run `npm run schema` and commit what it writes.',
      details: await staleFiles(folder, files),
    },
    {
      heading: 'There is no published contract to hold the schema against. Run `npm run schema -- --publish`.',
      details: published === undefined ? [`schema/${PUBLISHED_FILE} is missing.`] : [],
    },
    {
      heading:
        'These changes break clients of the published contract. Add beside the old instead, and deprecate it; where clients have agreed, move the contract with `npm run schema -- --publish`.',
      details: broken.map(({ path, message }) => `${path}: ${message}`),
    },
    {
      heading: 'These have no description. Say what they are, their unit, and their source, where they are declared.',
      details: missingDescriptions(api),
    },
  ].filter(({ details }) => details.length > 0);
}
