/** A part of what subgraphs have answered, to which others may still add. */
export type AnsweredObject = Record<string, unknown>;

/** A name of an alias that would be, if it were assigned as others are, the prototype of what it is assigned to. */
const PROTOTYPE = '__proto__';

export function isObject(value: unknown): value is AnsweredObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object itself has under a name, which may be one that every object inherits something by. */
export function ownValue(object: AnsweredObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function setOwn(object: AnsweredObject, name: string, value: unknown): void {
  if (name !== PROTOTYPE) object[name] = value;
  else Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
