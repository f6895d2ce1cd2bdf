export { byCodeUnit } from './by-code-unit';
export { inOrder } from './in-order';
