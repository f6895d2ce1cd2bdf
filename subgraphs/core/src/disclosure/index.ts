export { asksUnder } from './asks-under';
export { disclosure, DISCLOSURES, type DisclosedRecord, type Disclosure, type DisclosingProgram } from './disclosure';
export type { PartnerArrangement } from './partner-arrangement';
