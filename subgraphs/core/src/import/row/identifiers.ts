import { IDENTIFIER_SCHEMES, type Identifier, type IdentifierScheme } from '../../identifier';
import type { AssertedIdentifier } from '../../outbox';
import { list } from './cell';
import { identifierReader } from './readers';
import type { Readers } from './row-parser';

export type IdentifierCells = Readonly<Record<IdentifierScheme, readonly Identifier[]>>;

export const identifierReaders: Readers<IdentifierCells> = Object.fromEntries(
  IDENTIFIER_SCHEMES.map((scheme) => [scheme, list(identifierReader(scheme))]),
) as unknown as Readers<IdentifierCells>;

/** In the order of the contract, each once. */
export function identifiersOf(cells: IdentifierCells): readonly AssertedIdentifier[] {
  const identifiers: AssertedIdentifier[] = [];
  for (const scheme of IDENTIFIER_SCHEMES) {
    for (const identifier of cells[scheme]) {
      const isNew = identifiers.every((other) => other.scheme !== scheme || other.value !== identifier.value);
      if (isNew) identifiers.push(identifier);
    }
  }
  return identifiers;
}
