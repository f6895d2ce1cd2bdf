import { isObject, ownValue, type AnsweredObject } from './answered-object';

/** Where in an answer something is, as a plan says it: names of fields, and for each element of a list this. */
export const EACH = '@';

/** The objects at a path below some others, in order; none where there is null. */
export function objectsAt(objects: readonly AnsweredObject[], path: readonly string[]): readonly AnsweredObject[] {
  const found: AnsweredObject[] = [];
  for (const object of objects) gather(object, path, 0, (value) => found.push(value));
  return found;
}

/** Where each of the objects at a path is, in the same order: with the places in lists. */
export function placesOf(object: AnsweredObject, path: readonly string[]): readonly (readonly (string | number)[])[] {
  const found: (string | number)[][] = [];
  const place: (string | number)[] = [];
  gather(object, path, 0, () => found.push([...place]), place);
  return found;
}

function gather(
  value: unknown,
  path: readonly string[],
  depth: number,
  found: (object: AnsweredObject) => void,
  place?: (string | number)[],
): void {
  const step = path[depth];
  if (step === undefined) {
    if (isObject(value)) found(value);
  } else if (step === EACH) {
    if (!Array.isArray(value)) return;
    for (const [index, element] of value.entries()) {
      place?.push(index);
      gather(element, path, depth + 1, found, place);
      place?.pop();
    }
  } else if (isObject(value)) {
    place?.push(step);
    gather(ownValue(value, step), path, depth + 1, found, place);
    place?.pop();
  }
}
