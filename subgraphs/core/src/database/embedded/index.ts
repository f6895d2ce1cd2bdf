export { openEmbeddedServer, type EmbeddedServer, type EmbeddedServerOptions } from './open-embedded-server';
