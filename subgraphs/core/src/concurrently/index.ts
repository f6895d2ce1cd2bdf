export { concurrently, concurrentlyForEach } from './concurrently';
export { inSlices, SLICE } from './in-slices';
