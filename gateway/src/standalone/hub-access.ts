import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { IdentitySource } from '../authentication/identity';
import { openAccess } from '../authentication/open-access';
import type { GatewayConfig } from '../config';
import { DemoIssuer } from '../demo-issuer/demo-issuer';

/** How the whole hub in one process tells who asks: by the issuers of the list, and by its demo issuer where that is allowed. */
export interface HubAccess {
  readonly access: IdentitySource;
  readonly publicKeys: readonly JWK[];
}

export async function openHubAccess(config: GatewayConfig, logger: Logger): Promise<HubAccess> {
  const isProduction = process.env['NODE_ENV'] === 'production';
  const demo = isProduction || config.access === 'off' ? [] : [(await DemoIssuer.open(config.keysDir)).trusted];
  return { access: await openAccess(config, demo, logger), publicKeys: [] };
}
