export type { WrittenFile } from './file/written-file';
export { generateSample, type Sample } from './generate-sample';
export type { ProgramMix, SampleMix, Tally } from './mix/mix';
export { GENERATOR_VERSION, MAX_COMPANIES, REFERENCE_DAY } from './reference';
export { SampleError, type SampleErrorCode } from './sample-error';
export { DEFAULT_COMPANIES, DEFAULT_SEED, type SampleOptions } from './sample-options';
