export { lazyField } from './lazy-field';
