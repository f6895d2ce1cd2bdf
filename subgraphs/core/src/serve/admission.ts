import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { randomUUID } from 'node:crypto';
import { EVERYBODY, readAccess } from '../access';
import { ASSERTION_HEADER, AssertionVerifier } from '../assertion';
import { SettingsError } from '../database';
import { REQUEST_ID_HEADER, type Admission, type SubgraphName } from '../subgraph';

const KEYS_TIMEOUT_MS = 2_000;

/**
 * Who a subgraph lets in: whoever the gateway vouches for, by the keys that it publishes (`GATEWAY_JWKS`, an address or a file); with
 * `HUB_ACCESS=off` everybody.
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
  const verifier = new AssertionVerifier(subgraph, await gatewayKeys(env['GATEWAY_JWKS'] ?? ''));
  return { admit: async (headers, hash) => verifier.verify(textOf(headers[ASSERTION_HEADER]), hash) };
}

async function gatewayKeys(where: string): Promise<JWTVerifyGetKey> {
  if (where === '') {
    const example = 'http://127.0.0.1:4000/.well-known/jwks.json';
    throw new SettingsError([`GATEWAY_JWKS: say where the gateway publishes its keys, as ${example}, or name a file`]);
  }
  if (/^https?:/.test(where) && URL.canParse(where)) {
    return createRemoteJWKSet(new URL(where), { timeoutDuration: KEYS_TIMEOUT_MS, cooldownDuration: 1_000 });
  }
  try {
    return createLocalJWKSet(JSON.parse(await readFile(where, 'utf8')) as JSONWebKeySet);
  } catch {
    throw new SettingsError([`GATEWAY_JWKS: ${where} holds no JSON Web Key Set`]);
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
