import { memberRecords } from '../account/member-records';
import { consentRecords } from '../consent/consent-records';
import type { Day } from '../day/day';
import type { AccountRecords } from '../file/records';
import { statusOn } from '../history/status-on';
import { Random } from '../random/random';
import { siteRecords } from '../site/site-records';
import type { Company } from './company';

/** What the programs have on file of a company, account by account. */
export function companyRecords(seed: number, company: Company, until: Day): AccountRecords[] {
  return company.accounts.map((account, at) => {
    const random = (purpose: string) => new Random(seed, company.index, `${purpose} ${at}`);
    return {
      program: account.program.code,
      status: statusOn(account.history, until),
      members: memberRecords(random('members'), company, account, until),
      consents: consentRecords(random('consents'), account, until),
      sites: siteRecords(random('sites'), company, account, until),
    };
  });
}
