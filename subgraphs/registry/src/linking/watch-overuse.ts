import type { AccountKey } from '../account/account-key';
import { ClashRepository } from '../clash/clash.repository';
import type { Sql } from '../storage/sql';
import { identifierKey } from './linking-input';
import { SharedIdentifiersRepository, type SharedIdentifier } from './shared-identifiers.repository';

/**
 * An identifier that more accounts than this claim is taken for a placeholder ("NONE" is a well-formed SCAC) and links nobody. It
 * bounds what one wrong value can do: to the companies, and to the time that linking takes.
 */
export const OVERUSED_ABOVE = 200;

export interface Overuse {
  /** Keys of all identifiers that link nobody. */
  readonly overused: ReadonlySet<string>;
  /** Accounts that an identifier no longer links, or links again. */
  readonly affected: readonly AccountKey[];
}

/** Keeps the list of overused identifiers true after claims on some identifiers changed. */
export async function watchOveruse(transaction: Sql, shared: readonly SharedIdentifier[]): Promise<Overuse> {
  const clashes = new ClashRepository(transaction);
  const listed = new Map((await clashes.overused()).map((clash) => [identifierKey(clash), clash]));
  const risen = shared.filter((one) => one.claimants > OVERUSED_ABOVE && !listed.has(identifierKey(one)));
  const fallen = shared.filter((one) => one.claimants <= OVERUSED_ABOVE && listed.has(identifierKey(one)));
  const moved = [...risen, ...fallen];
  if (moved.length === 0) return { overused: new Set(listed.keys()), affected: [] };
  const open = await clashes.openOn(moved);
  await clashes.close(
    open.map(({ id }) => id),
    null,
  );
  await clashes.raise(risen.map((one) => ({ ...one, cause: 'OVERUSED' })));
  for (const one of fallen) listed.delete(identifierKey(one));
  return {
    overused: new Set([...listed.keys(), ...risen.map(identifierKey)]),
    affected: await new SharedIdentifiersRepository(transaction).claimants(
      moved.map(({ scheme }) => scheme),
      moved.map(({ value }) => value),
    ),
  };
}
