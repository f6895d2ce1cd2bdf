import { isObject, ownValue, setOwn, type AnsweredObject } from './answered-object';

/** Adds to what is known of an object what another subgraph says of it. Of a list that both tell of, the elements are the same in order. */
export function mergeInto(known: AnsweredObject, said: AnsweredObject): void {
  for (const name of Object.keys(said)) {
    const value = said[name];
    if (value === undefined) continue;
    const before = ownValue(known, name);
    if (isObject(before) && isObject(value)) mergeInto(before, value);
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) mergeLists(before, value);
    else setOwn(known, name, value);
  }
}

function mergeLists(known: unknown[], said: readonly unknown[]): void {
  for (const [index, value] of said.entries()) {
    const before = known[index];
    if (isObject(before) && isObject(value)) mergeInto(before, value);
    else known[index] = value;
  }
}
