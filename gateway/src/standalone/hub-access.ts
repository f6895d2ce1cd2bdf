import { PROGRAM_CODES } from '@aeo-hub/core/program';
import type { Logger } from 'pino';
import type { IdentitySource } from '../authentication/identity';
import { openAccess } from '../authentication/open-access';
import type { GatewayConfig } from '../config';
import { DemoIssuer } from '../demo-issuer/demo-issuer';

/** How the whole hub in one process tells who asks: by the issuers of the list, and by its demo issuer where that is allowed. */
export interface HubAccess {
  readonly access: IdentitySource;
  /** A token to try the hub with, for an officer of all three programs; null where there is no demo issuer. */
  readonly token: string | null;
}

const TOKEN_HOURS = 8;

export async function openHubAccess(config: GatewayConfig, logger: Logger): Promise<HubAccess> {
  const demo = config.isProduction || config.access === 'off' ? null : await DemoIssuer.open(config.keysDir);
  return {
    access: await openAccess(config, demo ? [demo.trusted] : [], logger),
    token: demo && (await demo.token({ role: 'OFFICER', programs: PROGRAM_CODES }, TOKEN_HOURS)),
  };
}
