import type { PointInTime } from '@aeo-hub/core/calendar';
import type { Caller } from '@aeo-hub/core/caller';
import type { Reading } from '@aeo-hub/core/database';
import { CompanyReader } from '../disclosure/company-reader';
import { EVERY_ACCOUNT } from '../disclosure/company-scope';
import type { CompanyRecord } from '../lookup/company-record';
import { LookupRepository } from '../lookup/lookup.repository';
import { LookupService } from '../lookup/lookup.service';

/** The company in whose name a carrier asks. One per request; it is looked up once, and whether or not it lets itself be seen. */
export class AskingCompany {
  private found: Promise<CompanyRecord | null> | null = null;
  private readonly lookups: LookupService;

  constructor(
    private readonly caller: Caller,
    registry: Pick<Reading, 'query'>,
    now: Date,
  ) {
    this.lookups = new LookupService(new LookupRepository(CompanyReader.ofEveryAccount(registry)), EVERY_ACCOUNT, now);
  }

  /** Null of a caller that asks in no company's name, and of a company that no program knows. */
  find(today: PointInTime): Promise<CompanyRecord | null> {
    return (this.found ??= this.lookUp(today));
  }

  private async lookUp(today: PointInTime): Promise<CompanyRecord | null> {
    if (this.caller.role !== 'CARRIER') return null;
    const lookup = await this.lookups.lookUp(this.caller.company, today);
    return lookup.outcome === 'FOUND' ? lookup.company : null;
  }
}
