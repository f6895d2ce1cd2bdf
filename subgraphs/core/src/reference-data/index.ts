export { citation } from './citation';
export { CONFIDENCES, type Confidence } from './confidence';
export { readRecord, readRecords, type RecordReader } from './record-reader';
export { ReferenceDataError } from './reference-data-error';
