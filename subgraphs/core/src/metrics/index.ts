export { answerCacheMetrics } from './answer-cache-metrics';
export { dependencyMetrics } from './dependency-metrics';
export { loopMetrics } from './loop-metrics';
export { METRICS_TYPE, MetricsText } from './metrics-text';
export { poolMetrics } from './pool-metrics';
export { countUnhandledRejection } from './process-metrics';
