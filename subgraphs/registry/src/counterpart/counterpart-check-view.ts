import type { PointInTime } from '@aeo-hub/core/calendar';
import type { Language } from '@aeo-hub/core/language';
import { companyView } from '../company/company-view';
import type { CompanyRecord } from '../lookup/company-record';
import type { Lookup } from '../lookup/lookup.service';
import { askedIdentifierView } from '../question/company-lookup-view';
import { lookupProblem } from '../question/lookup-problem';
import type { CounterpartCheckType } from './counterpart-check.type';

/** A problem is told of an impossible identifier alone: whether a possible one is known is nothing a trader may learn. */
export function counterpartCheckView(
  lookup: Lookup,
  asker: CompanyRecord | null,
  at: PointInTime,
  language: Language,
): CounterpartCheckType {
  const invalid = lookup.outcome === 'INVALID_IDENTIFIER';
  return {
    id: `${lookup.identifier.scheme}:${lookup.identifier.value}`,
    identifier: askedIdentifierView(lookup, language),
    problem: invalid ? lookupProblem(lookup, language) : null,
    invalid,
    subject: lookup.outcome === 'FOUND' ? companyView(lookup.company, at, language) : null,
    asker: asker && { ...companyView(asker, at, language), asking: true },
  };
}
