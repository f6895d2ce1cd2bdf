import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { ConfigError } from '../config-reader';
import { TrustedDocuments } from './trusted-documents';

/**
 * The operations that a folder registers: one in each file `*.graphql`, with its fragments, by the hash of the file as it is.
 *
 * @throws ConfigError naming every file that holds none
 */
export async function readTrustedDocuments(folder: string): Promise<TrustedDocuments> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new ConfigError([`TRUSTED_DOCUMENTS_DIR=${JSON.stringify(folder)} cannot be read: ${reasonOf(error)}.`]);
  });
  const files = names.filter((name) => name.endsWith('.graphql')).toSorted();
  const documents = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const faults = documents.flatMap((document, index) => faultOf(`${folder}/${files[index]}`, document));
  if (faults.length > 0) throw new ConfigError(faults);
  return new TrustedDocuments(documents);
}

function faultOf(file: string, document: string): string[] {
  try {
    const { definitions } = parse(document);
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
    return operations === 1 ? [] : [`${file} has ${operations} operations: a registered document has one.`];
  } catch (error) {
    return [`${file} is no GraphQL document: ${reasonOf(error)}.`];
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
