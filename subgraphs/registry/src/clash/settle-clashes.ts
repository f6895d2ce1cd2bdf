import type { IdentifierClash } from '../linking/identifier-clashes';
import { identifierKey } from '../linking/linking-input';
import type { Sql } from '../storage/sql';
import type { ClashCause } from './clash-cause';
import { ClashRepository, type DisputedIdentifier } from './clash.repository';

interface Findings {
  /** The identifiers that were looked at; with repetitions. */
  readonly looked: readonly DisputedIdentifier[];
  /** Those of them that are in dispute. */
  readonly found: readonly IdentifierClash[];
  /** The decision that settled what is no longer in dispute; null when the programs' data did. */
  readonly decisionId: string | null;
}

/** Makes the open clashes on the identifiers looked at those that were found. */
export async function settleClashes(transaction: Sql, { looked, found, decisionId }: Findings): Promise<void> {
  const identifiers = new Map(looked.map(({ scheme, value }) => [identifierKey({ scheme, value }), { scheme, value }]));
  if (identifiers.size === 0) return;
  const clashes = new ClashRepository(transaction);
  const open = await clashes.openOn([...identifiers.values()]);
  const [openKeys, foundKeys] = [new Set(open.map(causeKey)), new Set(found.map(causeKey))];
  const settled = open.filter((clash) => !foundKeys.has(causeKey(clash)));
  const raised = found.filter((clash) => !openKeys.has(causeKey(clash)));
  if (settled.length > 0) {
    await clashes.close(
      settled.map(({ id }) => id),
      decisionId,
    );
  }
  if (raised.length > 0) await clashes.raise(raised);
}

/** The same identifier in dispute for another cause is another clash: a person must look anew. */
function causeKey(clash: DisputedIdentifier & { readonly cause: ClashCause }): string {
  return `${clash.cause} ${identifierKey(clash)}`;
}
