import { isCountryCode } from '@aeo-hub/core/country';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
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
  const issuers = (Array.isArray(listed) ? listed : []).map((entry, at) =>
    new IssuerEntry(entry, `${path}: issuer ${at + 1}`, faults).read(dirname(path)),
  );
  const names = issuers.map(({ issuer }) => issuer);
  for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at))) {
    faults.push(`${path}: issuer "${name}" is listed twice.`);
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

  read(folder: string): TrustedIssuer {
    const issuer = this.text('issuer');
    const audience = this.text('audience');
    const jwks = this.jwks(this.text('jwks'), folder);
    return { issuer, audience, jwks, algorithms: this.algorithms(), mayVouchFor: this.vouched() };
  }

  private text(name: string): string {
    const value = this.entry[name];
    return typeof value === 'string' && value !== '' ? value : this.fault(`${name} must be a text`, '');
  }

  private jwks(where: string, folder: string): string {
    if (!/^[a-z]+:\/\//.test(where)) return isAbsolute(where) ? where : join(folder, where);
    const { protocol, hostname } = new URL(where);
    const isSafe = protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
    return isSafe ? where : this.fault('jwks must be an https address or a file', where);
  }

  private algorithms(): readonly TokenAlgorithm[] {
    const named = this.entry['algorithms'] ?? TOKEN_ALGORITHMS;
    const known = TOKEN_ALGORITHMS.filter((algorithm) => Array.isArray(named) && named.includes(algorithm));
    if (Array.isArray(named) && known.length > 0 && known.length === named.length) return known;
    return this.fault(`algorithms must be some of ${TOKEN_ALGORITHMS.join(', ')}`, TOKEN_ALGORITHMS);
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
