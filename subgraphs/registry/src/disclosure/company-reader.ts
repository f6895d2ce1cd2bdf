import type { Reading } from '@aeo-hub/core/database';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { EVERY_ACCOUNT, scopeParameters, scopeSettings, type CompanyScope } from './company-scope';

type Read = <Rows>(sql: string, parameters: unknown[]) => Promise<Rows>;

/** Which programs are heard: `ProgramsHeard`. */
type Heard = () => Promise<readonly ProgramCode[]>;

/** Whoever is shown every account as its program's own is shown nothing by anybody's word. */
const BY_NO_WORD: Heard = async () => PROGRAM_CODES;

/** Reads of the registry for somebody in particular: there is no reading who is who without saying for whom. */
export class CompanyReader {
  readonly #read: Read;

  private constructor(
    /** For whom. */
    readonly scope: CompanyScope,
    private readonly heard: Heard,
    read: Read,
  ) {
    this.#read = read;
  }

  /** For a caller: what its scope is shown, and the database shows no more. */
  static under(scope: CompanyScope, heard: Heard, reading: Pick<Reading, 'query'>): CompanyReader {
    const settings = scopeSettings(scope);
    return new CompanyReader(scope, heard, async <Rows>(sql: string, parameters: unknown[]) => {
      return (await reading.query(settings, sql, parameters)) as Rows;
    });
  }

  /** For the company that asks, about itself: every account. */
  static ofEveryAccount(reading: Pick<Reading, 'query'>): CompanyReader {
    return CompanyReader.under(EVERY_ACCOUNT, BY_NO_WORD, reading);
  }

  /** For whoever looks after the registry itself, on its own login: every account. */
  static ofCustodian(registry: Pick<DataSource, 'query'>): CompanyReader {
    return new CompanyReader(EVERY_ACCOUNT, BY_NO_WORD, (sql, parameters) => registry.query(sql, parameters));
  }

  /** Programs without whose word it cannot be said what there is: the registry cannot hear them. */
  async unheard(): Promise<readonly ProgramCode[]> {
    const heard = await this.heard();
    return PROGRAM_CODES.filter((program) => !heard.includes(program));
  }

  /** Parameters of a statement that say what may be shown, as `isShown` names them. */
  async parameters(): Promise<readonly unknown[]> {
    return scopeParameters(this.scope, await this.heard());
  }

  query<Rows>(sql: string, parameters: unknown[]): Promise<Rows> {
    return this.#read<Rows>(sql, parameters);
  }
}
