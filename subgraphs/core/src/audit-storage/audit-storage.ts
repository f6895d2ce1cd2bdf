import type { DataSourceOptions } from '../database';
import { AuditQuestion1700000001100 } from './audit-question.migration';
import { Audit1700000001000 } from './audit.migration';
import { RateUse1700000002000 } from './rate-use.migration';

/** The database `audit`, which the gateway adds to and the subgraph `audit` reads. */
export const AUDIT_STORAGE: Pick<DataSourceOptions, 'entities' | 'migrations'> = {
  entities: [],
  migrations: [Audit1700000001000, AuditQuestion1700000001100, RateUse1700000002000],
};
