export { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS, PROGRAM_READ } from './program-database';
