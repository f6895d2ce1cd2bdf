import { Client, type ClientConfig } from 'pg';

/**
 * A connection that ends quietly when it breaks: the next query on it rejects. Without a listener at every moment, also between a
 * pool and who borrows from it, a server that goes away would end the process.
 */
export class QuietClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
