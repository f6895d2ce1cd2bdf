export { executedAnswer, type Answer, type Execution } from './answer';
export { NO_ANSWER_CACHE, readAnswerCacheSettings, type AnswerCacheSettings } from './answer-cache-settings';
export { answerCacheFigures, type AnswerCacheFigures } from './figures';
export { KeptOfSubgraph } from './kept-of-subgraph';
