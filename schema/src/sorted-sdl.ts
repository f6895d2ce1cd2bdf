import { Kind, parse, print, type DefinitionNode } from 'graphql';

/**
 * SDL with its definitions by name, so that moving a class or an import leaves the committed file as it was. Fields and enum
 * values keep their declared order: it is part of what a reader is told.
 */
export function sortedSdl(sdl: string): string {
  const definitions = [...parse(sdl, { noLocation: true }).definitions].toSorted(byRankAndName);
  return `${definitions.map(print).join('\n\n')}\n`;
}

function byRankAndName(left: DefinitionNode, right: DefinitionNode): number {
  return rank(left) - rank(right) || compare(nameOf(left), nameOf(right));
}

/** The schema itself first, then directives, then types. */
function rank({ kind }: DefinitionNode): number {
  if (kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION) return 0;
  return kind === Kind.DIRECTIVE_DEFINITION ? 1 : 2;
}

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}

/** By code unit: the same on every machine, whatever its locale. */
function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
