import { traced } from '@aeo-hub/core/tracing';
import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { isObject, type AnsweredObject } from './answered-object';
import { dataRewrite } from './data-rewrite';
import { mergeInto } from './merge-into';
import { representation } from './representation';
import { placesOf } from './response-path';
import type { Execution, Step } from './step';
import { subgraphError } from './subgraph-error';
import type { IsOfType } from './type-conditions';

type Path = readonly (string | number)[] | undefined;

/** Asks one subgraph: for fields of the root, or for fields of objects that others have found. */
export function fetchStep(node: FetchNode, isOfType: IsOfType): Step {
  const fetch = node.requires ? entityFetch(node, node.requires, isOfType) : rootFetch(node, isOfType);
  return async (execution, place) => {
    if (place.objects.length === 0) return;
    try {
      await traced('gateway.fetch', () => fetch(execution, place));
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      // Nothing is known of what this step was to say.
      const options = { path: place.path, originalError: fault };
      execution.errors.push(
        fault instanceof GraphQLError
          ? new GraphQLError(fault.message, { ...options, extensions: fault.extensions })
          : new GraphQLError(fault.message, options),
      );
    }
  };
}

function rootFetch(node: FetchNode, isOfType: IsOfType): Step {
  const rewriteAnswer = dataRewrite(node.outputRewrites, isOfType);
  return async (execution, { path, objects }) => {
    const data = await answer(node, execution, {}, (at) => at && [...path, ...at]);
    if (!data) return;
    rewriteAnswer(data);
    for (const object of objects) mergeInto(object, data);
  };
}

function entityFetch(node: FetchNode, requires: NonNullable<FetchNode['requires']>, isOfType: IsOfType): Step {
  const represent = representation(requires, isOfType);
  const rewriteAsked = dataRewrite(node.inputRewrites, isOfType);
  const rewriteAnswer = dataRewrite(node.outputRewrites, isOfType);
  return async (execution, { path, objects }) => {
    const representations: AnsweredObject[] = [];
    const represented: number[] = [];
    for (const [index, object] of objects.entries()) {
      const made = represent(object);
      if (!made?.['__typename']) continue;
      rewriteAsked(made);
      representations.push(made);
      represented.push(index);
    }
    if (representations.length === 0) return;
    let places: readonly Path[] | undefined;
    const data = await answer(node, execution, { representations }, (at) => {
      const entity = at?.[1];
      if (!at || typeof entity !== 'number') return at && [...path, ...at];
      places ??= placesOf(execution.data, path);
      return [...(places[represented[entity] ?? -1] ?? []), ...at.slice(2)];
    });
    if (!data) return;
    const entities = entitiesIn(data, representations.length);
    for (const [place, index] of represented.entries()) {
      const [entity, object] = [entities[place], objects[index]];
      if (!object) continue;
      if (entity === null) execution.unknownEntities.add(object);
      if (!isObject(entity)) continue;
      entity['__typename'] ||= object['__typename'];
      rewriteAnswer(entity);
      mergeInto(object, entity);
    }
  };
}

/** What the subgraph says; null when nothing. Its errors are told as those of the answer. */
async function answer(
  { serviceName, operation, operationName, variableUsages = [] }: FetchNode,
  execution: Execution,
  more: Readonly<Record<string, unknown>>,
  pathIn: (path: Path) => Path,
): Promise<AnsweredObject | null> {
  const variables: AnsweredObject = { ...more };
  for (const name of variableUsages) {
    if (name in more) throw new Error(`Variables cannot contain key "${name}"`);
    if (Object.hasOwn(execution.variables, name)) variables[name] = execution.variables[name];
  }
  const { data = null, errors = [] } = await execution.ask({
    subgraph: serviceName,
    query: operation,
    operationName,
    variables,
  });
  for (const error of errors) execution.errors.push(subgraphError(serviceName, error, pathIn));
  return data;
}

function entitiesIn(data: AnsweredObject, expected: number): readonly unknown[] {
  const entities = data['_entities'];
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length === expected) return entities;
  throw new Error(`Expected "data._entities" to contain ${expected} elements`);
}
