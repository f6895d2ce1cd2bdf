import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet } from 'jose';
import { randomUUID } from 'node:crypto';
import { EVERYBODY, readAccess } from '../access';
import { ASSERTION_HEADER, AssertionVerifier, type PublishedKeys } from '../assertion';
import { SettingsError } from '../database';
import { isSafeAddress } from '../key-set';
import { REQUEST_ID_HEADER, type Admission, type SubgraphName } from '../subgraph';

const KEYS_TIMEOUT_MS = 2_000;
const EXPECTED =
  'write where the gateway publishes its keys, as https://hub.example/.well-known/jwks.json or, on this machine, http://127.0.0.1:4000/.well-known/jwks.json, or a file';

/**
 * Who a subgraph lets in: whoever the gateway vouches for, by the keys that it publishes; with `HUB_ACCESS=off` everybody.
 *
 * `GATEWAY_JWKS`: where those keys are: an https address, on this machine also an http one, or a file. `PLAIN_HTTP_HOSTS`: names, with
 * commas between, of hosts whose keys may be fetched by plain http too, for the network to them is the operator's own. Default: none.
 *
 * @throws SettingsError
 */
export async function readAdmission(
  subgraph: SubgraphName,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): Promise<Admission> {
  if (readAccess(env) === 'off') {
    return {
      admit: async (headers) => ({
        caller: EVERYBODY,
        subject: null,
        requestId: textOf(headers[REQUEST_ID_HEADER]) ?? randomUUID(),
      }),
    };
  }
  const verifier = new AssertionVerifier(subgraph, await gatewayKeys(env));
  return { admit: async (headers, hash) => verifier.verify(textOf(headers[ASSERTION_HEADER]), hash) };
}

async function gatewayKeys(env: Readonly<NodeJS.ProcessEnv>): Promise<PublishedKeys> {
  const where = env['GATEWAY_JWKS'] ?? '';
  if (where === '') throw new SettingsError([`GATEWAY_JWKS: ${EXPECTED}`]);
  if (/^https?:/.test(where)) {
    if (!isSafeAddress(where, namesIn(env['PLAIN_HTTP_HOSTS']))) {
      const advice = `${where.slice(0, 200)} could be changed on the way; ${EXPECTED}, or name its host in PLAIN_HTTP_HOSTS`;
      throw new SettingsError([`GATEWAY_JWKS: ${advice}`]);
    }
    return createRemoteJWKSet(new URL(where), { timeoutDuration: KEYS_TIMEOUT_MS, cooldownDuration: 1_000 });
  }
  try {
    return createLocalJWKSet(JSON.parse(await readFile(where, 'utf8')) as JSONWebKeySet);
  } catch {
    throw new SettingsError([`GATEWAY_JWKS: ${where} holds no JSON Web Key Set`]);
  }
}

function namesIn(list = ''): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
