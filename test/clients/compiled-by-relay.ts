import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GraphQLTaggedNode } from 'relay-runtime';
import { REPOSITORY, temporaryFolder } from '../hub/running-hub';

const run = promisify(execFile);
const CONFIG = { src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: false } as const;

/**
 * A document as an application gets it from Relay's compiler, which reads the hub's public schema.
 *
 * @param module the name of the application's module, with which Relay wants the operation's name to begin
 */
export async function compiledByRelay(module: string, document: string): Promise<GraphQLTaggedNode> {
  const folder = await temporaryFolder();
  try {
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(CONFIG));
    await writeFile(join(folder, 'src', `${module}.js`), `graphql\`${document}\``);
    await compileWithRelay(folder);
    const artifact = await readFile(join(folder, 'src/__generated__', `${module}Query.graphql.js`), 'utf8');
    const compiled: { exports: unknown } = { exports: null };
    new Function('module', artifact)(compiled);
    return compiled.exports as GraphQLTaggedNode;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs Relay's compiler on an application in a folder that has its `relay.config.json`, against the hub's public schema. */
export async function compileWithRelay(folder: string): Promise<void> {
  await copyFile(join(REPOSITORY, 'schema/api.graphql'), join(folder, 'schema.graphql'));
  await mkdir(join(folder, 'src/__generated__'), { recursive: true });
  await run(join(REPOSITORY, 'node_modules/.bin/relay-compiler'), ['--noWatchman'], { cwd: folder });
}
