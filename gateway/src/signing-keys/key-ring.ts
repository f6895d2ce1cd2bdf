import type { SigningKey } from '@aeo-hub/core/assertion';
import type { KeyPurpose, PurposedKey } from '@aeo-hub/core/key-set';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export const KEY_PURPOSES: readonly KeyPurpose[] = ['assertion', 'receipt', 'checkpoint', 'demo-token'];

const ALGORITHM = 'EdDSA';

/** The keys folder holds a file that is none of ours, or one that cannot be read. */
export class KeyFileError extends Error {
  readonly code = 'KEY_FILE_UNUSABLE';

  constructor(path: string) {
    super(
      `KEY_FILE_UNUSABLE: ${path} holds no private Ed25519 key. Put a copy back, or remove it: a new key is made when there is none.`,
    );
    this.name = 'KeyFileError';
  }
}

/**
 * The gateway's signing keys of one purpose, one file each in a folder that only its user reads (`GATEWAY_KEYS_DIR`). The newest
 * signs; the public halves of all are published, so that what older ones signed can be verified for as long as their file stays.
 */
export class KeyRing {
  private constructor(
    readonly active: SigningKey,
    /** By age, the newest last. */
    readonly publicKeys: readonly JWK[],
  ) {}

  /** Opens the ring, and makes its first key when there is none. */
  static async open(folder: string, purpose: KeyPurpose): Promise<KeyRing> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = await keyFiles(folder, purpose);
    if (names.length === 0) names.push(await makeKey(folder, purpose));
    const keys = await Promise.all(names.map(async (name) => readKey(join(folder, name), purpose)));
    const newest = keys.at(-1);
    if (!newest) throw new Error('A key was made and is not there.');
    return new KeyRing(
      newest,
      keys.map(({ jwk }) => jwk),
    );
  }

  /** The public halves of those that are there, and none made. */
  static async publicKeys(folder: string, purpose: KeyPurpose): Promise<readonly JWK[]> {
    const names = await keyFiles(folder, purpose).catch(() => []);
    const keys = await Promise.all(names.map(async (name) => readKey(join(folder, name), purpose)));
    return keys.map(({ jwk }) => jwk);
  }

  /** Makes a new key, which signs from the next start on. */
  static async rotate(folder: string, purpose: KeyPurpose): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return makeKey(folder, purpose);
  }
}

/** Their names begin with the purpose and the time they were made, so that they sort by age. */
async function keyFiles(folder: string, purpose: KeyPurpose): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.startsWith(`${purpose}-`) && name.endsWith('.jwk.json')).toSorted();
}

/** Written beside and moved into place: whoever is killed in between leaves no half a key. */
async function makeKey(folder: string, purpose: KeyPurpose): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const made = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const name = `${purpose}-${made}-${process.pid}.jwk.json`;
  const unfinished = join(folder, `.${name}.new`);
  await writeFile(unfinished, `${JSON.stringify(jwk)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(unfinished, join(folder, name));
  return name;
}

interface StoredKey extends SigningKey {
  /** The public half. */
  readonly jwk: PurposedKey;
}

async function readKey(path: string, purpose: KeyPurpose): Promise<StoredKey> {
  const text = await readFile(path, 'utf8');
  try {
    const jwk = JSON.parse(text) as JWK;
    const { kty, crv, x } = jwk;
    const privateKey = (await importJWK(jwk, ALGORITHM)) as CryptoKey;
    if (privateKey.type !== 'private' || !kty || !crv || !x) throw new KeyFileError(path);
    const id = await calculateJwkThumbprint(jwk);
    return { id, privateKey, jwk: { kty, crv, x, kid: id, alg: ALGORITHM, use: 'sig', purpose } };
  } catch {
    // What failed may quote the file, which is secret.
    throw new KeyFileError(path);
  }
}
