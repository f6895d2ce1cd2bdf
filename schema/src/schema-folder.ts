import { dirname } from 'node:path';

/** Where the generated and committed `.graphql` files are: the folder of this package. */
export const SCHEMA_FOLDER = dirname(__dirname);

/** The contract that clients were promised: only `npm run schema -- --publish` moves it. */
export const PUBLISHED_FILE = 'published.graphql';

/** The client-facing schema as the code has it now. */
export const API_FILE = 'api.graphql';
