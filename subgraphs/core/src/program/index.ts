export { PROGRAM_CODES, PROGRAMS, type ProgramCode, type ProgramFacts } from './program';
