import { print } from '@aeo-hub/core/command';
import type { DecisionOutcome } from '../decision/decide';

/** Says what a decision came to: which company each account is of since. */
export function reportDecision({ decisionId, companyOf }: DecisionOutcome): void {
  print(`Decision ${decisionId} is recorded. No program's data was touched.`);
  for (const company of new Set(companyOf.values())) {
    const accounts = [...companyOf].filter(([, of]) => of === company).map(([account]) => account);
    print(`Company ${company}: ${accounts.join(', ')}`);
  }
}
