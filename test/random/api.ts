import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../hub/running-hub';

/** The schema that clients see. */
export const API = buildSchema(readFileSync(join(REPOSITORY, 'schema', 'api.graphql'), 'utf8'), { assumeValid: true });

/** The names of all fields of all types, including those that clients cannot see, which other subgraphs require. */
export const FIELD_NAMES =
  readFileSync(join(REPOSITORY, 'schema', 'supergraph.graphql'), 'utf8').match(/(?<=^ {2})\w+(?=(\(.*\))?:)/gm) ?? [];
