export { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '../program-database';
export { openProgram } from './open-program';
