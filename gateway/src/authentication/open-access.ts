import { ACCESS_OFF_WARNING } from '@aeo-hub/core/access';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config';
import { ConfigError } from '../config-reader';
import { Authenticator } from './authenticator';
import { NO_ACCESS_CONTROL, type IdentitySource } from './identity';
import { readTrustedIssuers } from './read-trusted-issuers';
import type { TrustedIssuer } from './trusted-issuer';

/**
 * How the gateway tells who asks, as its settings say.
 *
 * @param more issuers that are trusted beside those of the list
 * @throws ConfigError when it could trust nobody's token
 */
export async function openAccess(
  { access, trustedIssuersFile }: Pick<GatewayConfig, 'access' | 'trustedIssuersFile'>,
  more: readonly TrustedIssuer[],
  logger: Logger,
): Promise<IdentitySource> {
  if (access === 'off') {
    logger.warn(ACCESS_OFF_WARNING);
    return NO_ACCESS_CONTROL;
  }
  const listed = trustedIssuersFile === null ? [] : await readTrustedIssuers(trustedIssuersFile);
  const trusted = [...listed, ...more];
  if (trusted.length > 0) return new Authenticator(trusted);
  throw new ConfigError([
    'TRUSTED_ISSUERS_FILE: name the list of those whose tokens are accepted (docs/operators.md).',
  ]);
}
