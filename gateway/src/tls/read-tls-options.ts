import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { ConfigError } from '../config-reader';
import type { TlsFiles } from './tls-files';

/**
 * What the files hold, as Node takes it.
 *
 * @throws ConfigError naming the file that cannot be used
 */
export async function readTlsOptions({ certificate, key, clientCa }: TlsFiles): Promise<SecureContextOptions> {
  const options: SecureContextOptions = {
    cert: await textOf('TLS_CERTIFICATE_FILE', certificate),
    key: await textOf('TLS_KEY_FILE', key),
    ...(clientCa !== null && { ca: await authoritiesIn(clientCa) }),
    minVersion: 'TLSv1.2',
  };
  try {
    createSecureContext(options);
  } catch {
    // What failed may quote the key.
    const what = `${certificate} and ${key} hold no certificate and the private key that belongs to it, both in PEM`;
    throw new ConfigError([`TLS_CERTIFICATE_FILE, TLS_KEY_FILE: ${what}.`]);
  }
  return options;
}

async function textOf(option: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new ConfigError([`${option}: ${path} cannot be read.`]);
  }
}

/** Read one by one: of what is no certificate Node would say nothing, and trust nobody. */
async function authoritiesIn(path: string): Promise<string[]> {
  const text = await textOf('TLS_CLIENT_CA_FILE', path);
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (found.length > 0 && found.every(isCertificate)) return found;
  throw new ConfigError([`TLS_CLIENT_CA_FILE: ${path} holds no certificates in PEM.`]);
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
