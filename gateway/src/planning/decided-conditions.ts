import { Kind, visit, type DocumentNode } from 'graphql';
import { coercedVariables } from '../question/coerced-variables';
import { decidedDocument } from './decided-document';
import type { ExecuteAsked } from './with-executor';

/**
 * Decides @skip and @include before an operation is planned, so that the planner meets none. Where a field that needs others' fields
 * is left out by a condition, the planner's plan takes what stands beside it for left out too, and answers null without an error
 * (apollographql/federation issue 3317): a silent null is what nobody may be told here.
 */
export function decidedConditions(execute: ExecuteAsked): ExecuteAsked {
  const conditions = new WeakMap<DocumentNode, readonly string[] | null>();
  return async (asked) => {
    const { document, queryHash, request } = asked;
    const known = conditions.get(document);
    const variables = known === undefined ? conditionVariables(document) : known;
    conditions.set(document, variables);
    if (variables === null) return execute(asked);
    const { coerced } = coercedVariables(asked);
    // What is wrong with the variables the gateway says itself.
    if (!coerced) return execute(asked);
    const decided = decidedDocument(document, coerced, request.operationName);
    // Plans are kept by this hash.
    const outcome = variables.map((name) => (coerced[name] === true ? '1' : '0')).join('');
    return execute({ ...asked, document: decided, queryHash: `${queryHash}-${outcome}` });
  };
}

/** The variables that conditions of a document ask for, each once; null when it has no conditions. */
function conditionVariables(document: DocumentNode): readonly string[] | null {
  const names = new Set<string>();
  let found = false;
  visit(document, {
    [Kind.DIRECTIVE]: ({ name, arguments: [condition] = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      found = true;
      if (condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  });
  return found ? [...names] : null;
}
