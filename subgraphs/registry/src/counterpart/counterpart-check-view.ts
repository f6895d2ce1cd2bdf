import type { PointInTime } from '@aeo-hub/core/calendar';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import { companyView } from '../company/company-view';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { CompanyRecord } from '../lookup/company-record';
import type { Lookup } from '../lookup/lookup.service';
import { askedIdentifierView } from '../question/company-lookup-view';
import { lookupProblem } from '../question/lookup-problem';
import type { CounterpartCheckType } from './counterpart-check.type';

/**
 * A problem is told of an impossible identifier alone: whether a possible one is known is nothing a trader may learn. A carrier whose
 * company nobody knows is told of nobody already here: were the programs asked about its counterpart, and about nobody else, then that
 * they were asked would say that there is one.
 */
export function counterpartCheckView(
  lookup: Lookup,
  asker: CompanyRecord | null,
  unheard: readonly ProgramCode[],
  at: PointInTime,
  { caller, language }: Pick<RequestContext, 'caller' | 'language'>,
): CounterpartCheckType {
  const invalid = lookup.outcome === 'INVALID_IDENTIFIER';
  const isToldToNobody = caller.role === 'CARRIER' && asker === null;
  return {
    id: `${lookup.identifier.scheme}:${lookup.identifier.value}`,
    identifier: askedIdentifierView(lookup, language),
    problem: invalid ? lookupProblem(lookup, language) : null,
    invalid,
    unheard,
    subject: lookup.outcome === 'FOUND' && !isToldToNobody ? companyView(lookup.company, at, language) : null,
    asker: asker && { ...companyView(asker, at, language), asking: true },
  };
}
