import { traced } from '@aeo-hub/core/tracing';
import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { isObject, type AnsweredObject } from './answered-object';
import { addFields, calledFields, type CalledFields } from './called-fields';
import { dataRewrite } from './data-rewrite';
import { mergeInto } from './merge-into';
import { representation } from './representation';
import { placesOf } from './response-path';
import type { Execution, Step } from './step';
import { subgraphError } from './subgraph-error';
import type { IsOfType } from './type-conditions';

type Path = readonly (string | number)[];

/** Where an error of a call belongs. */
interface ErrorPlace {
  readonly path: Path;
  /** Whether it is about all that the call asked for of the object at this path. */
  readonly isOfCall: boolean;
}

/** Calls one subgraph: for fields of the root, or for fields of objects that other steps have found. */
export function fetchStep(node: FetchNode, isOfType: IsOfType): Step {
  const fields = calledFields(node);
  const fetch = node.requires ? entityFetch(node, node.requires, isOfType, fields) : rootFetch(node, isOfType, fields);
  return async (execution, place) => {
    if (place.objects.length === 0) return;
    try {
      await traced('gateway.fetch', () => fetch(execution, place));
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      const options = { path: place.path, originalError: fault };
      const reported =
        fault instanceof GraphQLError
          ? new GraphQLError(fault.message, { ...options, extensions: fault.extensions })
          : new GraphQLError(fault.message, options);
      execution.errors.push(reported);
      execution.callErrors.set(reported, fields);
    }
  };
}

function rootFetch(node: FetchNode, isOfType: IsOfType, fields: CalledFields): Step {
  const rewriteAnswer = dataRewrite(node.outputRewrites, isOfType);
  return async (execution, { path, objects }) => {
    const placeOf = (at: Path) => ({ path: [...path, ...at], isOfCall: at.length === 0 });
    const data = await answer(node, execution, { variables: {}, fields, placeOf });
    if (!data) return;
    rewriteAnswer(data);
    for (const object of objects) mergeInto(object, data);
  };
}

function entityFetch(
  node: FetchNode,
  requires: NonNullable<FetchNode['requires']>,
  isOfType: IsOfType,
  fields: CalledFields,
): Step {
  const represent = representation(requires, isOfType);
  const rewriteAsked = dataRewrite(node.inputRewrites, isOfType);
  const rewriteAnswer = dataRewrite(node.outputRewrites, isOfType);
  return async (execution, { path, objects }) => {
    const representations: AnsweredObject[] = [];
    const represented: number[] = [];
    for (const [index, object] of objects.entries()) {
      const made = represent(object);
      if (!made?.['__typename']) {
        addFields(execution.notAsked, object, fields);
        continue;
      }
      rewriteAsked(made);
      representations.push(made);
      represented.push(index);
    }
    if (representations.length === 0) return;
    let places: readonly Path[] | undefined;
    const placeOf = (at: Path): ErrorPlace => {
      const [root, entity, ...below] = at;
      if (root !== '_entities') return { path: [...path, ...at], isOfCall: at.length === 0 };
      if (typeof entity !== 'number') return { path, isOfCall: true };
      places ??= placesOf(execution.data, path);
      return { path: [...(places[represented[entity] ?? -1] ?? path), ...below], isOfCall: below.length === 0 };
    };
    const data = await answer(node, execution, { variables: { representations }, fields, placeOf });
    if (!data) return;
    const entities = entitiesIn(data, representations.length);
    for (const [place, index] of represented.entries()) {
      const [entity, object] = [entities[place], objects[index]];
      if (!object) continue;
      if (entity === null) addFields(execution.unknownEntities, object, fields);
      if (!isObject(entity)) continue;
      entity['__typename'] ||= object['__typename'];
      rewriteAnswer(entity);
      mergeInto(object, entity);
    }
  };
}

/** What is asked in one call, and where its errors belong. */
interface CallOptions {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fields: CalledFields;
  /** @param at a path through the subgraph's response; empty: the error has none */
  readonly placeOf: (at: Path) => ErrorPlace;
}

/** The data that the subgraph returned; null when there is none. Its errors become those of the response. */
async function answer(
  { serviceName, operation, operationName, variableUsages = [] }: FetchNode,
  execution: Execution,
  { variables: more, fields, placeOf }: CallOptions,
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
  for (const error of errors) {
    const { path, isOfCall } = placeOf(error.path ?? []);
    const reported = subgraphError(serviceName, error, path);
    execution.errors.push(reported);
    if (isOfCall) execution.callErrors.set(reported, fields);
  }
  return data;
}

function entitiesIn(data: AnsweredObject, expected: number): readonly unknown[] {
  const entities = data['_entities'];
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length === expected) return entities;
  throw new Error(`Expected "data._entities" to contain ${expected} elements`);
}
