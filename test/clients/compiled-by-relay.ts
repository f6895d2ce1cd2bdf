import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GraphQLTaggedNode } from 'relay-runtime';
import { REPOSITORY, temporaryFolder } from '../hub/running-hub';

const run = promisify(execFile);

/**
 * A document as an application gets it from Relay's compiler, which reads the hub's public schema.
 *
 * @param module the name of the application's module, with which Relay wants the operation's name to begin
 */
export async function compiledByRelay(module: string, document: string): Promise<GraphQLTaggedNode> {
  const folder = await temporaryFolder();
  try {
    const source = join(folder, 'src');
    await mkdir(join(source, '__generated__'), { recursive: true });
    await copyFile(join(REPOSITORY, 'schema/api.graphql'), join(folder, 'schema.graphql'));
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(CONFIG));
    await writeFile(join(source, `${module}.js`), `graphql\`${document}\``);
    await run(join(REPOSITORY, 'node_modules/.bin/relay-compiler'), ['--noWatchman'], { cwd: folder });
    const artifact = await readFile(join(source, '__generated__', `${module}Query.graphql.js`), 'utf8');
    const compiled: { exports: unknown } = { exports: null };
    new Function('module', artifact)(compiled);
    return compiled.exports as GraphQLTaggedNode;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const CONFIG = { src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: false } as const;
