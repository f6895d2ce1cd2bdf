export { inWorkers } from './in-workers';
export type { WorkerTold } from './messages';
export { readWorkers } from './read-workers';
export { toldToStop } from './told-to-stop';
export { workerSelf, type WorkerSelf } from './worker-self';
