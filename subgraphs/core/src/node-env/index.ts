export { isProduction } from './is-production';
