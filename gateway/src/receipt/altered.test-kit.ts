import * as fc from 'fast-check';

type Path = readonly string[];

/** JSON that says something else: one place of it, anywhere, has another value, one member or item more, or one less. */
export function altered<Json>(json: Json): fc.Arbitrary<Json> {
  return fc.tuple(fc.constantFrom(...places(json)), fc.nat()).map(([path, kind]) => at(json, path, kind) as Json);
}

function places(json: unknown): Path[] {
  const inner = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return [[], ...inner.flatMap(([name, member]) => places(member).map((path) => [name, ...path]))];
}

function at(json: unknown, [name, ...path]: Path, kind: number): unknown {
  if (name === undefined) return other(json, kind);
  if (Array.isArray(json)) return json.with(Number(name), at(json[Number(name)], path, kind));
  return Object.fromEntries(
    Object.entries(Object(json)).map(([key, member]) => [key, key === name ? at(member, path, kind) : member]),
  );
}

function other(json: unknown, kind: number): unknown {
  if (typeof json === 'string') return kind % 2 === 0 ? `${json} ` : { toString: json };
  if (typeof json === 'number') return kind % 2 === 0 ? `${json}` : json === 0 ? 1 : -json;
  if (typeof json === 'boolean') return !json;
  if (json === null) return kind % 2 === 0 ? 0 : {};
  if (Array.isArray(json)) return kind % 2 === 0 || json.length === 0 ? [...json, null] : json.slice(1);
  const members = Object.entries(Object(json));
  return Object.fromEntries(
    kind % 2 === 0 || members.length === 0 ? [...members, [`new ${kind}`, null]] : members.slice(1),
  );
}
