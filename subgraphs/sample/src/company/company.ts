import type { Language } from '@aeo-hub/core/language';
import type { Account } from '../account/account';
import type { Address } from '../address/address';
import type { Identifiers } from '../file/records';
import type { CompanyName } from '../name/company-name';
import type { Trade } from '../name/trade';

/** A fictional company, with all its memberships. */
export interface Company {
  readonly index: number;
  readonly trade: Trade;
  /** ISO 3166-1 alpha-2 of its headquarters. */
  readonly country: string;
  readonly language: Language;
  readonly name: CompanyName;
  readonly address: Address;
  /** Where it was before it moved; null when it never did. */
  readonly formerAddress: Address | null;
  /** Its own, whoever knows them. */
  readonly identifiers: Identifiers;
  readonly accounts: readonly Account[];
}
