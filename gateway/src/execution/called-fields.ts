import type { FetchNode } from '@apollo/query-planner';
import { askedFields } from '../subgraph-call/asked-fields';
import type { AnsweredObject } from './answered-object';

/** The fields of one object that a call asks for, by their names in the canonical response. */
export type CalledFields = () => ReadonlySet<string>;

/** The query is parsed only when its fields are needed: to explain a missing part. */
export function calledFields({ operation, outputRewrites = [] }: FetchNode): CalledFields {
  let fields: ReadonlySet<string> | null = null;
  return () => {
    const renamed = outputRewrites.flatMap((rewrite) => ('renameKeyTo' in rewrite ? [rewrite.renameKeyTo] : []));
    return (fields ??= new Set([...askedFields(operation), ...renamed]));
  };
}

export function hasField(calls: readonly CalledFields[], field: string | number): boolean {
  return calls.some((fields) => fields().has(String(field)));
}

export function addFields(
  calls: Map<AnsweredObject, readonly CalledFields[]>,
  object: AnsweredObject,
  fields: CalledFields,
): void {
  calls.set(object, [...(calls.get(object) ?? []), fields]);
}
