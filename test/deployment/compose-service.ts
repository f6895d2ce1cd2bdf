import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from '../hub/running-hub';

/** A service of docker-compose.yml as far as a process needs it. */
export interface ComposeService {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

interface ComposeFile {
  readonly services: Readonly<
    Record<
      string,
      { readonly command?: string[]; readonly environment?: Record<string, string>; readonly build?: string }
    >
  >;
}

/** The services that docker-compose.yml builds from this checkout, in its order. */
export function composeServices(): readonly ComposeService[] {
  const file: ComposeFile = parse(readFileSync(join(REPOSITORY, 'docker-compose.yml'), 'utf8'), { merge: true });
  return Object.entries(file.services)
    .filter(([, service]) => service.build !== undefined)
    .map(([name, { command = [], environment = {} }]) => ({ name, command, environment }));
}
