import { isForPurpose } from '@aeo-hub/core/key-set';
import { readFile } from 'node:fs/promises';
import type { JSONWebKeySet } from 'jose';
import { readConfig } from '../../config';
import { KeyRing } from '../../signing-keys/key-ring';
import { ReceiptRefused } from '../receipt-refused';

/**
 * The public keys that a receipt is held to: a JWK Set in a file or at an address, or those of the hub that is here.
 *
 * @throws ReceiptRefused
 */
export async function publishedKeys(source: string | undefined): Promise<JSONWebKeySet> {
  if (source === undefined) return ownKeys();
  const text = /^https?:/.test(source) ? await fetched(source) : await readFile(source, 'utf8');
  const set = parsed(text);
  if (isKeySet(set)) return { keys: set.keys.filter((key) => isForPurpose(key, 'receipt')) };
  throw unusable(`${source} holds no JWK Set`);
}

function isKeySet(json: unknown): json is JSONWebKeySet {
  if (typeof json !== 'object' || json === null || !('keys' in json) || !Array.isArray(json.keys)) return false;
  return json.keys.every((key: unknown) => typeof key === 'object' && key !== null);
}

async function ownKeys(): Promise<JSONWebKeySet> {
  const { keysDir } = readConfig();
  const keys = await KeyRing.publicKeys(keysDir, 'receipt');
  if (keys.length > 0) return { keys: [...keys] };
  throw unusable(`There are no keys of a hub in ${keysDir}; name those of the hub that answered: --jwks FILE or URL`);
}

async function fetched(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.text();
    throw unusable(`${address} answers ${response.status}`);
  } catch (error) {
    throw error instanceof ReceiptRefused ? error : unusable(`${address} does not answer`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unusable(why: string): ReceiptRefused {
  return new ReceiptRefused('KEYS_UNUSABLE', `${why}.`);
}
