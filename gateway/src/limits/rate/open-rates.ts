import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import { openDataSource, openReaderPool, type DatabaseServer } from '@aeo-hub/core/database';

import type { ClosingStack } from '@aeo-hub/core/closing';
import type { GatewayConfig } from '../../config';
import { FlexibleRateLimiter } from './flexible-rate-limiter';
import type { RateLimiter } from './rate-limiter';

const CONNECTIONS = 2;
/** Longest time for one statement, in milliseconds; then the gateway goes by what it has counted itself. */
const STATEMENT_TIMEOUT_MS = 1_000;

/** Opens where it is counted what callers ask, as the settings say; what it opens goes on the stack. */
export async function openRates(
  { access, limits: { rate } }: Pick<GatewayConfig, 'access' | 'limits'>,
  databases: DatabaseServer,
  opened: ClosingStack,
): Promise<RateLimiter> {
  // Benchmarks and outside suites, which alone may do without access control, ask as fast as they can.
  if (access === 'off') return { count: async () => null };
  if (rate.store === 'memory') return new FlexibleRateLimiter(rate, null);
  const owner = await openDataSource({
    ...AUDIT_STORAGE,
    url: await databases.databaseUrl('audit'),
    applicationName: 'aeo-hub audit owner',
  });
  try {
    const pool = await openReaderPool(owner, {
      name: 'audit',
      tables: ['rate_use'],
      writable: ['rate_use'],
      poolSize: CONNECTIONS,
      queryTimeoutMs: STATEMENT_TIMEOUT_MS,
    });
    opened.add('rate counts', () => pool.end());
    return new FlexibleRateLimiter(rate, {
      query: async <Row extends object>(sql: string, parameters: unknown[] = []) =>
        (await pool.query<Row>(sql, parameters)).rows,
    });
  } finally {
    await owner.destroy();
  }
}
