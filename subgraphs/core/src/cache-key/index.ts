export { cacheKey } from './cache-key';
