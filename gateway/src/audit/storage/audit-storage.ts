import type { DataSourceOptions } from '@aeo-hub/core/database';
import { Audit1700000001000 } from './audit.migration';

/** The database `audit`. */
export const AUDIT_STORAGE: Pick<DataSourceOptions, 'entities' | 'migrations'> = {
  entities: [],
  migrations: [Audit1700000001000],
};
