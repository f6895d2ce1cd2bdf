export { serveSubgraph } from './serve-subgraph';
export { readServeSettings, type ServeSettings } from './serve-settings';
export { toldToStop } from './told-to-stop';
