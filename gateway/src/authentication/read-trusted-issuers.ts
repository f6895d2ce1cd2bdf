import { isCountryCode } from '@aeo-hub/core/country';
import { isSafeAddress } from '@aeo-hub/core/key-set';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { ConfigError } from '../config-reader';
import { TOKEN_ALGORITHMS, type TokenAlgorithm, type TrustedIssuer, type VouchedCaller } from './trusted-issuer';

const ROLES: readonly VouchedCaller['role'][] = ['partner', 'officer', 'carrier', 'analyst', 'operator'];

/**
 * The issuers that a JSON file lists (`TRUSTED_ISSUERS_FILE`).
 *
 * @throws ConfigError naming every fault at once
 */
export async function readTrustedIssuers(path: string): Promise<readonly TrustedIssuer[]> {
  let listed: unknown;
  try {
    listed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new ConfigError([`TRUSTED_ISSUERS_FILE: ${path} ${what}.`]);
  }
  const faults: string[] = [];
  if (!Array.isArray(listed) || listed.length === 0) faults.push(`${path}: write a list of one issuer at least.`);
  const issuers: TrustedIssuer[] = [];
  for (const [at, entry] of (Array.isArray(listed) ? listed : []).entries()) {
    issuers.push(await new IssuerEntry(entry, `${path}: issuer ${at + 1}`, faults).read(dirname(path)));
  }
  const names = issuers.map(({ issuer }) => issuer);
  for (const twice of new Set(names.filter((name, at) => names.indexOf(name) !== at))) {
    faults.push(`${path}: issuer "${twice}" is listed twice.`);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return issuers;
}

/** Reads one entry, and gathers what is wrong with it. */
class IssuerEntry {
  private readonly entry: Record<string, unknown>;

  constructor(
    entry: unknown,
    private readonly place: string,
    private readonly faults: string[],
  ) {
    this.entry = typeof entry === 'object' && entry !== null ? { ...entry } : {};
  }

  async read(folder: string): Promise<TrustedIssuer> {
    const [issuer, audience, jwks] = [this.text('issuer'), this.text('audience'), this.text('jwks')];
    const keys = await this.keys(jwks, folder);
    return {
      issuer,
      audience,
      keys,
      algorithms: this.algorithms(),
      longestLifetimeSeconds: this.longestLifetimeSeconds(),
      mayVouchFor: this.vouched(),
    };
  }

  private text(name: string): string {
    const value = this.entry[name];
    return typeof value === 'string' && value !== '' ? value : this.fault(`${name} must be a text`, '');
  }

  /** `jwks`: an https (on this machine also http) address, or the path of a file, from the folder of the list. */
  private async keys(jwks: string, folder: string): Promise<JWTVerifyGetKey> {
    if (!/^[a-z]+:\/\//.test(jwks)) return this.keysIn(resolve(folder, jwks));
    if (!isSafeAddress(jwks)) return this.fault('jwks must be an https address or a file', NO_KEYS);
    return createRemoteJWKSet(new URL(jwks), { timeoutDuration: KEYS_TIMEOUT_MS });
  }

  private async keysIn(path: string): Promise<JWTVerifyGetKey> {
    try {
      return createLocalJWKSet(JSON.parse(await readFile(path, 'utf8')) as JSONWebKeySet);
    } catch {
      return this.fault(`jwks names ${path}, which holds no JSON Web Key Set`, NO_KEYS);
    }
  }

  private algorithms(): readonly TokenAlgorithm[] {
    const named = this.entry['algorithms'] ?? TOKEN_ALGORITHMS;
    const known = TOKEN_ALGORITHMS.filter((algorithm) => Array.isArray(named) && named.includes(algorithm));
    if (Array.isArray(named) && known.length > 0 && known.length === named.length) return known;
    return this.fault(`algorithms must be some of ${TOKEN_ALGORITHMS.join(', ')}`, TOKEN_ALGORITHMS);
  }

  private longestLifetimeSeconds(): number {
    const named = this.entry['longestLifetimeSeconds'] ?? DEFAULT_LIFETIME_SECONDS;
    if (typeof named === 'number' && Number.isInteger(named) && named >= 1 && named <= MOST_LIFETIME_SECONDS)
      return named;
    const expected = `longestLifetimeSeconds must be a whole number from 1 to ${MOST_LIFETIME_SECONDS}`;
    return this.fault(expected, DEFAULT_LIFETIME_SECONDS);
  }

  private vouched(): readonly VouchedCaller[] {
    const named: unknown = this.entry['mayVouchFor'];
    const kinds = Array.isArray(named) ? named.filter(isVouchedCaller) : [];
    if (Array.isArray(named) && kinds.length > 0 && kinds.length === named.length) return kinds;
    const example = '[{ "role": "partner", "country": "JP" }, { "role": "officer", "program": "PIP" }]';
    return this.fault(`mayVouchFor must list callers, as ${example}; roles are ${ROLES.join(', ')}`, []);
  }

  private fault<Value>(what: string, instead: Value): Value {
    this.faults.push(`${this.place}: ${what}.`);
    return instead;
  }
}

/** A working day and the night behind it: a token cannot be taken back, so it is to end by itself. */
const DEFAULT_LIFETIME_SECONDS = 86_400;
/** A year: longer is a mistake in the unit. */
const MOST_LIFETIME_SECONDS = 31_622_400;
const KEYS_TIMEOUT_MS = 3_000;
const NO_KEYS = createLocalJWKSet({ keys: [] });

function isVouchedCaller(kind: unknown): kind is VouchedCaller {
  if (typeof kind !== 'object' || kind === null) return false;
  const { role, country, program, ...more } = kind as Record<string, unknown>;
  return (
    ROLES.some((known) => known === role) &&
    Object.keys(more).length === 0 &&
    (country === undefined ||
      (role === 'partner' && typeof country === 'string' && (country === 'EU' || isCountryCode(country)))) &&
    (program === undefined || (role === 'officer' && PROGRAM_CODES.some((code) => code === program)))
  );
}
