export { asksUnder } from './asks-under';
export { disclosure, DISCLOSURES, type DisclosedRecord, type Disclosure, type DisclosingProgram } from './disclosure';
export type { PartnerArrangement } from './partner-arrangement';
export { ArrangementRow } from './storage/arrangement.entity';
export { DisclosureRow } from './storage/disclosure.entity';
export { Disclosure1700000000500 } from './storage/disclosure.migration';
export { publishDisclosuresSql } from './storage/publish-disclosures';
export { RowSecurity1700000000700 } from './storage/row-security.migration';
export { settleArrangements } from './storage/settle-arrangements';
