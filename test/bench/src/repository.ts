import { join } from 'node:path';

/** The checkout that is measured. src and dist lie equally deep. */
export const REPOSITORY = join(__dirname, '..', '..', '..');
