import type { Reader } from '@aeo-hub/core/database';
import type { DataSource } from 'typeorm';
import { EVERY_ACCOUNT, scopeSettings, type CompanyScope } from './company-scope';

type Read = <Rows>(sql: string, parameters: unknown[]) => Promise<Rows>;

/** Reads of the registry for somebody in particular: there is no reading who is who without saying for whom. */
export class CompanyReader {
  readonly #read: Read;

  private constructor(
    /** For whom. */
    readonly scope: CompanyScope,
    read: Read,
  ) {
    this.#read = read;
  }

  /** For a caller: what its scope is shown, and the database shows no more. */
  static under(scope: CompanyScope, reader: Reader): CompanyReader {
    const settings = scopeSettings(scope);
    return new CompanyReader(scope, async <Rows>(sql: string, parameters: unknown[]) => {
      return (await reader.query(settings, sql, parameters)) as Rows;
    });
  }

  /** For whoever looks after the registry itself, on its own login: every account. */
  static ofCustodian(registry: Pick<DataSource, 'query'>): CompanyReader {
    return new CompanyReader(EVERY_ACCOUNT, (sql, parameters) => registry.query(sql, parameters));
  }

  query<Rows>(sql: string, parameters: unknown[]): Promise<Rows> {
    return this.#read<Rows>(sql, parameters);
  }
}
