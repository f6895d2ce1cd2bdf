export { ClosingStack, NotClosedError } from './closing-stack';
