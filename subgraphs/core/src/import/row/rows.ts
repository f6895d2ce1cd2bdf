import type { CalendarDate, Instant } from '../../calendar';
import type { Grantee } from '../../consent';
import type { ConsentFacts, EventFacts, HarmonizationFacts, ValidationFacts } from '../../guard';
import type { AssertedIdentifier, PostalAddress } from '../../outbox';

interface Row {
  /** The line of the file on which it begins. */
  readonly line: number;
  /** Normalized. */
  readonly account: string;
  readonly recordedAt: Instant;
}

/** What a program holds of the legal entity behind an account. */
export interface Particulars {
  readonly legalName: string;
  readonly tradeNames: readonly string[];
  readonly headquarters: string;
  readonly address: PostalAddress | null;
  readonly identifiers: readonly AssertedIdentifier[];
}

export interface MemberRow extends Row {
  readonly particulars: Particulars;
  readonly event: EventFacts;
  readonly validation: ValidationFacts | null;
  readonly harmonization: HarmonizationFacts | null;
}

export interface Site {
  readonly name: string;
  readonly address: PostalAddress;
  readonly identifiers: readonly AssertedIdentifier[];
}

export interface SiteRow extends Row {
  readonly siteId: string;
  readonly site: Site;
  readonly validation: ValidationFacts | null;
}

export interface ConsentRow extends Row, ConsentFacts {
  readonly grantee: Grantee;
  readonly since: CalendarDate;
}
