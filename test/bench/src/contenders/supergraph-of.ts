import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from '../repository';
import type { Services } from './services';

/**
 * The hub's supergraph with the addresses that its services have in this run, for gateways that go by the file alone.
 *
 * @returns its path
 */
export async function supergraphOf({ urls, database }: Services, gateway: string): Promise<string> {
  const composed = await readFile(join(REPOSITORY, 'schema', 'supergraph.graphql'), 'utf8');
  const file = join(database.folder, `supergraph-${gateway}.graphql`);
  const addressed = composed.replaceAll(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "${urls.get(name)}")`,
  );
  await writeFile(file, addressed);
  return file;
}
