import type { PointInTime } from '@aeo-hub/core/calendar';
import type { IdentifierType } from '@aeo-hub/core/identifier';
import type { Language } from '@aeo-hub/core/language';
import { companyView } from '../company/company-view';
import type { Lookup } from '../lookup/lookup.service';
import type { CompanyLookupType } from './company-lookup.type';
import { lookupProblem } from './lookup-problem';

export function companyLookupView(lookup: Lookup, at: PointInTime, language: Language): CompanyLookupType {
  return {
    identifier: askedIdentifierView(lookup, language),
    outcome: lookup.outcome,
    company: lookup.outcome === 'FOUND' ? companyView(lookup.company, at, language) : null,
    problem: lookupProblem(lookup, language),
  };
}

/** What was asked, as normalized, with the doubt about it if any. */
export function askedIdentifierView(lookup: Lookup, language: Language): IdentifierType {
  const warning = lookup.outcome === 'INVALID_IDENTIFIER' ? null : (lookup.warning?.message[language] ?? null);
  return { ...lookup.identifier, warning };
}
