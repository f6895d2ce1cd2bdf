export { logUnhandledRejections } from './log-unhandled-rejections';
