import { evidenceText } from './link-text';
import type { Relinked } from './relinked.repository';

/** An account whose link changed, as lines on a terminal. */
export function relinkedLines(one: Relinked): readonly string[] {
  const { account, name, companyBefore, evidenceBefore, company, evidence } = one;
  const isMoved = companyBefore !== company;
  return [
    `${account} "${name}" ${isMoved ? `left company ${companyBefore} for ${company}` : `stays in company ${company}`}`,
    `  before: ${evidenceText(evidenceBefore)}`,
    `  since: ${evidenceText(evidence)}`,
  ];
}
