import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** A change after which a client that worked against the published contract may not. */
export interface BreakingChange {
  /** Coordinate of what changed, as `Company.legalName`; empty where the change has none. */
  readonly path: string;
  readonly message: string;
}

/** What breaks for clients of the published contract under the new one; sorted by path. */
export async function breakingChanges(published: GraphQLSchema, api: GraphQLSchema): Promise<BreakingChange[]> {
  const changes = await diff(published, api);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => ({ path: path ?? '', message }))
    .toSorted((left, right) => (left.path === right.path ? 0 : left.path < right.path ? -1 : 1));
}
