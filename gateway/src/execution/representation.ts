import { getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { isObject, ownValue, setOwn, type AnsweredObject } from './answered-object';
import { mergeInto } from './merge-into';
import type { IsOfType } from './type-conditions';

/** Makes of an object what a subgraph knows it by; null when something of that is not known. */
export type Represent = (object: AnsweredObject) => AnsweredObject | null;

/** Adds a part to a representation; false when what it needs is not known. */
type AddPart = (object: AnsweredObject, representation: AnsweredObject) => boolean;

export function representation(selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Represent {
  const parts = selections.map((selection) => part(selection, isOfType));
  return (object) => {
    const made: AnsweredObject = {};
    return parts.every((add) => add(object, made)) ? made : null;
  };
}

function part(selection: QueryPlanSelectionNode, isOfType: IsOfType): AddPart {
  return selection.kind === 'Field' ? fieldPart(selection, isOfType) : fragmentPart(selection, isOfType);
}

type FieldNode = Extract<QueryPlanSelectionNode, { kind: 'Field' }>;
type FragmentNode = Exclude<QueryPlanSelectionNode, FieldNode>;

function fieldPart(field: FieldNode, isOfType: IsOfType): AddPart {
  const name = getResponseName(field);
  const below = field.selections && representation(field.selections, isOfType);
  const represented = (value: unknown) => (below && isObject(value) ? below(value) : value);
  return (object, made) => {
    const value = ownValue(object, name);
    if (value === undefined) return false;
    setOwn(made, name, Array.isArray(value) ? value.map(represented) : represented(value));
    return true;
  };
}

/** What is asked of one type says nothing of an object of another; nor does what is not known of an object. */
function fragmentPart({ typeCondition, selections }: FragmentNode, isOfType: IsOfType): AddPart {
  const below = representation(selections, isOfType);
  return (object, made) => {
    const name = object['__typename'];
    if (typeCondition === undefined || typeof name !== 'string' || !isOfType(name, typeCondition)) return true;
    const found = below(object);
    if (found) mergeInto(made, found);
    return true;
  };
}
