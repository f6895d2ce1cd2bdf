import { readReference } from './read-reference';
import type { Reference } from './reference';
import { SHIPPED_FILES } from './shipped-files';

/** The reference data of this release, read and checked when first asked for: a release with a fault in it does not start. */
export const SHIPPED_REFERENCE: Reference = readReference(SHIPPED_FILES);
