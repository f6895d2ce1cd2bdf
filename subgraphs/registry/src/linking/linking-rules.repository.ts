import type { Instant } from '@aeo-hub/core/calendar';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import { LinkingRulesInForce, type RulesPeriod } from './linking-rules';

/** Which rules the registry has linked by, and from when on. Rows are only ever added. */
export class LinkingRulesRepository {
  constructor(private readonly sql: Sql) {}

  async inForce(): Promise<LinkingRulesInForce> {
    return new LinkingRulesInForce(await this.periods());
  }

  /** In order of time. */
  async periods(): Promise<readonly RulesPeriod[]> {
    return this.sql.query(
      `SELECT version, ${instantColumn('in_force_from')} AS "from" FROM linking_rules ORDER BY version`,
    );
  }

  async add(version: number, from: Instant): Promise<void> {
    await this.sql.query('INSERT INTO linking_rules (version, in_force_from) VALUES ($1, $2)', [version, from]);
  }
}
