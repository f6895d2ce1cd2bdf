import { baseType, type Subgraph } from '@apollo/federation-internals';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';

/**
 * The programs that a subgraph answers for, as the supergraph declares: those in which it resolves how a company stands. What it is called
 * decides nothing, and a standing that it only requires of another subgraph is that one's.
 */
export function answeredPrograms(subgraph: Subgraph): readonly ProgramCode[] {
  const metadata = subgraph.metadata();
  const resolved = new Set<string>();
  for (const type of subgraph.schema.objectTypes()) {
    for (const field of type.fields()) {
      if (field.type && !metadata.isFieldExternal(field)) resolved.add(baseType(field.type).name);
    }
  }
  return PROGRAM_CODES.filter((code) => resolved.has(PROGRAMS[code].standingType));
}
