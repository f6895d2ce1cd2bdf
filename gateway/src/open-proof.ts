import type { Dependency } from '@aeo-hub/core/readiness';
import type { DatabaseServer } from '@aeo-hub/core/database';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { Audit } from './audit/audited-answer.plugin';
import { openAudit } from './audit/open-audit';
import type { ClosingStack } from '@aeo-hub/core/closing';
import type { GatewayConfig } from './config';
import { openReceipts } from './receipt/open-receipts';
import type { ReceiptSigner } from './receipt/receipt-signer';

/** What makes that an answer can be proven, and by which keys. */
export interface Proof {
  readonly audit: Audit | null;
  readonly receipts: ReceiptSigner | null;
  readonly publicKeys: readonly JWK[];
  /** What it needs to be reached. */
  readonly dependencies: readonly Dependency[];
}

/** Opens the audit and the receipts; what it opens goes on the stack. */
export async function openProof(
  config: GatewayConfig,
  databases: DatabaseServer,
  logger: Logger,
  opened: ClosingStack,
): Promise<Proof> {
  const { audit, publicKeys: ofCheckpoints, dependencies } = await openAudit(config, databases, logger, opened);
  const { receipts, publicKeys: ofReceipts } = await openReceipts(config);
  return { audit, receipts, publicKeys: [...ofCheckpoints, ...ofReceipts], dependencies };
}
