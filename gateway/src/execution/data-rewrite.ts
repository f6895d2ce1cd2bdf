import type { FetchDataRewrite } from '@apollo/query-planner';
import { isObject, ownValue, setOwn, type AnsweredObject } from './answered-object';
import type { IsOfType } from './type-conditions';

/** Changes what goes to a subgraph or comes from it where its schema calls something otherwise than the supergraph. */
export type Rewrite = (value: unknown) => void;

const OF_TYPE = '... on ';

export function dataRewrite(rewrites: readonly FetchDataRewrite[] | undefined, isOfType: IsOfType): Rewrite {
  const all = (rewrites ?? []).map((rewrite) => oneRewrite(rewrite, isOfType));
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

function oneRewrite(rewrite: FetchDataRewrite, isOfType: IsOfType): Rewrite {
  const field = rewrite.path.at(-1);
  const change = field === undefined ? () => undefined : changeOf(rewrite, field);
  return rewrite.path
    .slice(0, -1)
    .reduceRight<Rewrite>(
      (below, step) => everywhere(step.startsWith(OF_TYPE) ? ofType(step, below, isOfType) : ofField(step, below)),
      everywhere(change),
    );
}

/** In every object of a list, whatever it is nested in. */
function everywhere(change: (object: AnsweredObject) => void): Rewrite {
  return function at(value) {
    if (Array.isArray(value)) value.forEach(at);
    else if (isObject(value)) change(value);
  };
}

function ofField(field: string, below: Rewrite) {
  return (object: AnsweredObject) => below(ownValue(object, field));
}

function ofType(step: string, below: Rewrite, isOfType: IsOfType) {
  const condition = step.slice(OF_TYPE.length);
  return (object: AnsweredObject) => {
    const name = object['__typename'];
    if (typeof name !== 'string' || isOfType(name, condition)) below(object);
  };
}

function changeOf(rewrite: FetchDataRewrite, field: string): (object: AnsweredObject) => void {
  if (rewrite.kind === 'ValueSetter') return (object) => setOwn(object, field, rewrite.setValueTo);
  return (object) => {
    const value = ownValue(object, field);
    if (!value) return;
    setOwn(object, rewrite.renameKeyTo, value);
    setOwn(object, field, undefined);
  };
}
