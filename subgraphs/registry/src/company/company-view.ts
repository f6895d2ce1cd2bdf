import { cacheKey } from '@aeo-hub/core/cache-key';
import type { PointInTime } from '@aeo-hub/core/calendar';
import { identifierView } from '@aeo-hub/core/identifier';
import type { Language } from '@aeo-hub/core/language';
import { lazyField } from '@aeo-hub/core/lazy-field';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { CompanyRecord } from '../lookup/company-record';
import type { CompanyType } from './company.type';

/** What clients, and the other subgraphs, are told of a company. */
export function companyView(company: CompanyRecord, at: PointInTime, language: Language): CompanyType {
  const { id, legalName, headquarters, address, accounts, lateFrom, unheard } = company;
  const accountsIn = (program: ProgramCode) => (unheard.includes(program) ? null : [...accounts[program]]);
  const lateFromIn = (program: ProgramCode) =>
    lateFrom[program].some((instant) => instant !== null) ? [...lateFrom[program]] : null;
  return {
    id: cacheKey([id], at),
    companyId: id,
    on: at.on,
    knownAt: at.knownAt,
    legalName,
    get tradeNames() {
      return lazyField(() => [...company.tradeNames]);
    },
    headquarters,
    address: address && { ...address, lines: [...address.lines] },
    get identifiers() {
      return lazyField(() => company.identifiers.map((identifier) => identifierView(identifier, language)));
    },
    shownBy: PROGRAM_CODES.filter((program) => accounts[program].length > 0),
    asking: false,
    pipAccounts: accountsIn('PIP'),
    ctpatAccounts: accountsIn('CTPAT'),
    mexicanAeoAccounts: accountsIn('MEXICAN_AEO'),
    pipLateFrom: lateFromIn('PIP'),
    ctpatLateFrom: lateFromIn('CTPAT'),
    mexicanAeoLateFrom: lateFromIn('MEXICAN_AEO'),
  };
}
