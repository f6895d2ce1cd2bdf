export { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS, PROGRAM_TABLES_READ } from '../program-database';
export { openProgram } from './open-program';
