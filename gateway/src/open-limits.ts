import type { DatabaseServer } from '@aeo-hub/core/database';
import type { ClosingStack } from '@aeo-hub/core/closing';
import type { GatewayConfig } from './config';
import { openRates } from './limits/rate/open-rates';
import type { RateLimiter } from './limits/rate/rate-limiter';
import { readTrustedDocuments } from './trusted-documents/read-trusted-documents';
import type { TrustedDocuments } from './trusted-documents/trusted-documents';

/** What says how much callers may ask, and carriers what. */
export interface OpenLimits {
  readonly rates: RateLimiter;
  readonly documents: TrustedDocuments;
}

/** Opens what limits callers; what it opens goes on the stack. */
export async function openLimits(
  config: GatewayConfig,
  databases: DatabaseServer,
  opened: ClosingStack,
): Promise<OpenLimits> {
  const documents = await readTrustedDocuments(config.trustedDocumentsDir);
  return { documents, rates: await openRates(config, databases, opened) };
}
