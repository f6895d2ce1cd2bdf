export { concurrently, concurrentlyForEach } from './concurrently';
