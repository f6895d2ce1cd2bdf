export type { Dependency, DependencyState } from './dependency';
export { drained } from './drained';
export { Readiness, type DependencyReport, type ReadinessOptions, type ReadinessReport } from './readiness';
export { readyAnswer } from './ready-answer';
