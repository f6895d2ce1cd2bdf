import type { LinkEvidence } from './link-evidence';
import type { Link } from './link-history';

/** An account's link to its company, and why, as one line on a terminal. */
export function linkText({ account, linkedFrom, linkedUntil, evidence }: Link): string {
  const until = linkedUntil === null ? '' : ` until ${linkedUntil}`;
  return `${account} since ${linkedFrom}${until}: ${evidenceText(evidence)}`;
}

export function evidenceText(evidence: LinkEvidence): string {
  switch (evidence.kind) {
    case 'ACCOUNT':
      return `the account the company came with, asserted by ${evidence.asserted}`;
    case 'IDENTIFIER':
      return `shares ${evidence.scheme} ${evidence.value} with ${evidence.with}, asserted by ${evidence.asserted} and by ${evidence.withAsserted}`;
    case 'DECISION':
      return `united with ${evidence.with} by decision ${evidence.decision}`;
  }
}
