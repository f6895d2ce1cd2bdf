import type { Identifier } from '@aeo-hub/core/identifier';
import type { PostalAddress } from '@aeo-hub/core/outbox';
import type { AccountKey } from '../account/account-key';
import type { KnownInterval, Version } from './version-timeline';

/** One version of what a program asserts of an account. */
export interface AccountVersion extends Version, KnownInterval {
  readonly account: AccountKey;
  /** Which file and row, or which officer, said so. */
  readonly source: string;
  readonly legalName: string;
  readonly tradeNames: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly headquarters: string;
  readonly address: PostalAddress | null;
  /** Without the account's own number. */
  readonly identifiers: readonly Identifier[];
}

/** As stored; ids follow the order of arrival. */
export interface StoredVersion extends AccountVersion {
  readonly id: string;
}
