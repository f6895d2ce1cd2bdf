export type { ComposedSchema } from './composed-schema';
export { composeSupergraph } from './compose-supergraph';
export { CompositionError } from './composition-error';
export { SCHEMA_FOLDER } from './schema-folder';
export type { SubgraphSdl } from './subgraph-sdl';
