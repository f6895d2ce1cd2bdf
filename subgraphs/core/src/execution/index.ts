export { compiledExecution, type ExecutedSchema } from './compiled-execution';
