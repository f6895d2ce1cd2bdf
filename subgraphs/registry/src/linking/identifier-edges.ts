import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import { byCodeUnit } from '@aeo-hub/core/order';
import { identifierKey, type StrongClaim } from './linking-input';

/** A claim on an identifier that others claimed before: the moment at which it could link them. */
export interface IdentifierEdge {
  readonly claim: StrongClaim;
  /** Claims on the same identifier by other accounts, known before or, if at the same time, of a lesser account key. */
  readonly earlier: readonly StrongClaim[];
}

/**
 * Which scheme is heard first when claims become known at the same instant: first those of which an entity has one, then the
 * programs' own numbers, then the rest.
 */
const RANK: Readonly<Record<IdentifierScheme, number>> = {
  BUSINESS_NUMBER: 0,
  EIN: 1,
  RFC: 2,
  LEI: 3,
  PIP_ACCOUNT: 4,
  CTPAT_ACCOUNT: 5,
  MEXICAN_AEO_NUMBER: 6,
  CBP_IMPORTER_NUMBER: 7,
  CBSA_CARRIER_CODE: 8,
  USDOT: 9,
  SCAC: 10,
  CAAT: 11,
  DUNS: 12,
  TIN: 13,
  MID: 14,
};

/** What claims could link, in the order in which it became known: what was established first is not undone by what comes later. */
export function identifierEdges(claims: Iterable<StrongClaim>): readonly IdentifierEdge[] {
  const edges: IdentifierEdge[] = [];
  for (const holders of claimsByIdentifier(claims).values()) {
    holders.sort(byKnown);
    for (const [index, claim] of holders.entries()) {
      if (index > 0) edges.push({ claim, earlier: holders.slice(0, index) });
    }
  }
  return edges.toSorted((a, b) => byKnownScheme(a.claim, b.claim));
}

export function claimsByIdentifier(claims: Iterable<StrongClaim>): Map<string, StrongClaim[]> {
  const holders = new Map<string, StrongClaim[]>();
  for (const claim of claims) {
    const key = identifierKey(claim);
    const known = holders.get(key);
    if (known) known.push(claim);
    else holders.set(key, [claim]);
  }
  return holders;
}

function byKnown(a: StrongClaim, b: StrongClaim): number {
  return byCodeUnit(a.knownFrom, b.knownFrom) || byCodeUnit(a.account, b.account);
}

function byKnownScheme(a: StrongClaim, b: StrongClaim): number {
  return (
    byCodeUnit(a.knownFrom, b.knownFrom) ||
    RANK[a.scheme] - RANK[b.scheme] ||
    byCodeUnit(a.value, b.value) ||
    byCodeUnit(a.account, b.account)
  );
}
