import type { Instant } from '@aeo-hub/core/calendar';
import { checkIdentifier, type Identifier } from '@aeo-hub/core/identifier';
import type { ParticularsMessage, PostalAddress } from '@aeo-hub/core/outbox';
import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { accountKey, type AccountKey } from '../account/account-key';
import type { KnownInterval, Version } from './version-timeline';

/** One version of what a program asserts of an account. */
export interface AccountVersion extends Version, KnownInterval {
  readonly account: AccountKey;
  /** From when the registry could answer with the account, where that is later than its program says; null: it is not. */
  readonly lateFrom: Instant | null;
  /** Which file and row, or which officer, said so. */
  readonly source: string;
  readonly legalName: string;
  readonly tradeNames: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly headquarters: string;
  readonly address: PostalAddress | null;
  /** The account's own number first, for other programs may assert it. */
  readonly identifiers: readonly Identifier[];
}

/** As stored; ids follow the order of arrival. */
export interface StoredVersion extends AccountVersion {
  readonly id: string;
}

/** What a message says, as the registry keeps it. */
export function accountVersion(program: ProgramCode, said: ParticularsMessage): AccountVersion {
  const { account, legalName, tradeNames, headquarters, address, identifiers, source, recordedAt, knownFrom } = said;
  return {
    account: accountKey(program, account),
    legalName,
    tradeNames,
    headquarters,
    address,
    identifiers: [ownNumber(program, account), ...identifiers],
    source,
    recordedAt,
    knownFrom,
    lateFrom: null,
    knownUntil: null,
  };
}

function ownNumber(program: ProgramCode, account: string): Identifier {
  const { accountScheme: scheme, country } = PROGRAMS[program];
  const check = checkIdentifier(scheme, account);
  return check.ok ? check.identifier : { scheme, value: account, country };
}
