import { readReference } from './read-reference';
import type { Reference } from './reference';
import { SHIPPED_FILES } from './shipped-files';

/** The reference data of this release, as a subgraph that has just stored it serves it. */
export const SHIPPED_REFERENCE: Reference = readReference(SHIPPED_FILES);
