import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { rootFields } from './root-fields';

/** Fields of the root that tell of no company, and the same to everybody. */
export const PUBLIC_FIELDS: ReadonlySet<string> = new Set([
  '__typename',
  'arrangement',
  'arrangements',
  'benefits',
  'program',
  'programs',
]);

/** Whether an operation asks the public register and nothing else. */
export function asksPublicRegister(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  return rootFields(document, operation).every(({ name }) => PUBLIC_FIELDS.has(name.value));
}
