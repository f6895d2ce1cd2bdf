export { compiledExecution } from './compiled-execution';
