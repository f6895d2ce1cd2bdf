import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';
import type { Decision } from '../decision/decision';

/** What people had decided about pairs of accounts by an instant: the last decision that names both counts. */
export class Verdicts {
  private readonly last = new Map<string, Decision>();

  constructor(decisions: readonly Decision[], at: Instant) {
    for (const decision of decisions) {
      if (decision.decidedAt > at) continue;
      for (const [one, other] of pairsOf(decision)) this.last.set(pairKey(one, other), decision);
    }
  }

  get isEmpty(): boolean {
    return this.last.size === 0;
  }

  isApart(one: AccountKey, other: AccountKey): boolean {
    return this.last.get(pairKey(one, other))?.kind === 'SPLIT';
  }

  /** Pairs that a person put together, each with the decision. */
  *together(): Iterable<readonly [AccountKey, AccountKey, Decision]> {
    for (const [pair, decision] of this.last) {
      if (decision.kind !== 'MERGE') continue;
      const [one, other] = JSON.parse(pair) as [AccountKey, AccountKey];
      yield [one, other, decision];
    }
  }
}

function pairKey(one: AccountKey, other: AccountKey): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

function* pairsOf({ kind, left, right }: Decision): Iterable<readonly [AccountKey, AccountKey]> {
  if (kind === 'SPLIT') {
    for (const one of left) for (const other of right) yield [one, other];
    return;
  }
  const all = [...new Set([...left, ...right])];
  for (const [index, one] of all.entries()) for (const other of all.slice(index + 1)) yield [one, other];
}
