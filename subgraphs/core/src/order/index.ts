export { byCodeUnit } from './by-code-unit';
