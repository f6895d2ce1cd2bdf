export { databaseNotes } from './database-notes';
export { migrateCommand } from './migrate.command';
export { serveCommand } from './serve.command';
export { serveSubgraph } from './serve-subgraph';
