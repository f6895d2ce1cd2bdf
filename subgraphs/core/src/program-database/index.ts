export { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from './program-database';
