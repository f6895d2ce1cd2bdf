import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../../hub/running-hub';
import { FIELDS, type FieldRule } from './fields';

/** What clients can ask, as it is composed and published. */
export const API: GraphQLSchema = buildSchema(readFileSync(join(REPOSITORY, 'schema', 'api.graphql'), 'utf8'));

/** The row of a field in the table. @throws Error where there is none: nobody has said who is shown it */
export function ruleOf(type: string, field: string): FieldRule {
  const rule = FIELDS[type]?.[field];
  if (!rule)
    throw new Error(`${type}.${field} is in the schema and not in the table (fields.ts): say who is shown it.`);
  return rule;
}

export function objectType(name: string): GraphQLObjectType {
  const type = API.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no type ${name}.`);
  return type;
}

/** Names of the types that a client reaches from these, these included. */
export function typesReachedFrom(...names: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    const type = API.getType(name);
    if (reached.has(name) || !(isObjectType(type) || isInterfaceType(type))) return;
    reached.add(name);
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type).name);
  };
  names.forEach(reach);
  return [...reached];
}

/**
 * Every field of a type, and of what lies below, as a selection set; types that contain themselves are cut where they come again. Of what is
 * public the first field alone, unless all is asked for.
 */
export function selectionOf(name: string, ofPublic: 'ALL' | 'NAMES' = 'NAMES', above: readonly string[] = []): string {
  const within = [...above, name];
  const fields = Object.values(objectType(name).getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    const rule = ruleOf(name, field.name);
    if (!isObjectType(below)) return [field.name];
    if (within.includes(below.name)) return [];
    // Who asked is not the same twice, so that it is told at all is what can be held to the table here.
    if (rule === 'ASKERS') return [`${field.name} { __typename }`];
    if (rule === 'PUBLIC' && ofPublic === 'NAMES') return [`${field.name} { ${Object.keys(below.getFields())[0]} }`];
    return [`${field.name} ${selectionOf(below.name, ofPublic, within)}`];
  });
  return `{ ${fields.join(' ')} }`;
}
