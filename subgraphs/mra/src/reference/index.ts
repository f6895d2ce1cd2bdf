/** The register as data, for whoever reads it without this subgraph. */
export type { Arrangement } from './arrangement';
export type { BenefitRule } from './benefit';
export { readReference } from './read-reference';
export type { Reference } from './reference';
export type { ReferenceFiles } from './reference-files';
