import { createHmac, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { urlOf } from './url-of';

/**
 * A key of 32 bytes for one purpose, which every process that opens the same database derives alike: there is no further secret to hand
 * out, and the database's password cannot be told from it. Of a database that asks for no password, a key until this process ends.
 */
export function derivedKey(owner: DataSource, purpose: string): Buffer {
  const secret = decodeURIComponent(new URL(urlOf(owner)).password);
  return secret === '' ? randomBytes(32) : createHmac('sha256', secret).update(`aeo-hub ${purpose}`).digest();
}
