export { onRequestEnd } from './on-request-end';
