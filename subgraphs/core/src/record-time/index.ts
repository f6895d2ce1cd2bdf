export { KnownFrom } from './known-from';
export { untilKnown } from './until-known';
