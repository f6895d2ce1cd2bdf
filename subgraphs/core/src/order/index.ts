export { byCodePoint } from './by-code-point';
export { inOrder } from './in-order';
