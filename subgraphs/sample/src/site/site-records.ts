import type { Account } from '../account/account';
import { addressNear } from '../address/make-address';
import type { Company } from '../company/company';
import { dateOf, type Day } from '../day/day';
import type { Identifiers, SiteRecord } from '../file/records';
import { recordTimes } from '../history/record-times';
import { manufacturerCode } from '../identifier/manufacturer-code';
import type { Trade } from '../name/trade';
import type { Random } from '../random/random';

/** In a thousand: members with sites of their own on file. */
const WITH_SITES: Readonly<Partial<Record<Trade, number>>> = {
  MANUFACTURING: 900,
  TEXTILE: 900,
  AEROSPACE: 900,
  WAREHOUSING: 900,
  TERMINAL: 900,
  PARK: 900,
  TRUCKING: 450,
  EXPORT: 600,
  LOGISTICS: 600,
};
const OTHERWISE = 200;

const MAKERS: ReadonlySet<Trade> = new Set(['MANUFACTURING', 'TEXTILE', 'AEROSPACE', 'EXPORT']);

/** The sites of an account, a row for each of their visits; none for a member that was never visited. */
export function siteRecords(random: Random, company: Company, account: Account, until: Day): SiteRecord[] {
  if (!random.chance(WITH_SITES[company.trade] ?? OTHERWISE)) return [];
  const visits = account.validations.slice(-2).filter((day) => day <= until);
  const count = visits.length === 0 ? 0 : random.between(1, random.chance(300) ? 4 : 1);
  return Array.from({ length: count }, (_, at) => sitesRows(random, company, account, at, visits, until)).flat();
}

function sitesRows(
  random: Random,
  company: Company,
  account: Account,
  at: number,
  visits: readonly Day[],
  until: Day,
): SiteRecord[] {
  const address = at === 0 ? company.address : addressNear(random, company.address, company.language);
  const site = {
    account: account.number,
    siteId: `${account.number}/${at + 1}`,
    name: `${company.name.legalName.split(',')[0]} – ${address.city} ${at + 1}`,
    address,
    identifiers: siteIdentifiers(random, company, at, address),
  };
  const performedBy = account.harmonization?.host ?? account.program.code;
  const recordedAt = recordTimes(random, visits, until);
  return visits.map((day, visit) => ({
    ...site,
    validation: { performedBy, on: dateOf(day) },
    recordedAt: recordedAt[visit] ?? '',
  }));
}

/** At the headquarters the company's own numbers, elsewhere the site's. */
function siteIdentifiers(random: Random, company: Company, at: number, address: Company['address']): Identifiers {
  const code = at === 0 ? company.identifiers.MID : [manufacturerCode(company.name.legalName, address)];
  const hasCode = MAKERS.has(company.trade) && ['CA', 'MX'].includes(company.country);
  const duns = String(900_000_000 + company.index * 4 + at);
  return {
    ...(hasCode && code ? { MID: code } : {}),
    ...(at > 0 && random.chance(200) ? { DUNS: [duns] } : {}),
  };
}
