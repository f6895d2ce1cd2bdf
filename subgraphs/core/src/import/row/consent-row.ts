import type { CalendarDate, Instant } from '../../calendar';
import type { Grantee } from '../../consent';
import type { FileFormat } from '../format/file-format';
import { accountReader } from './account-reader';
import { optional, required } from './cell';
import { dateReader, granteeReader, instantReader } from './readers';
import type { RowShape } from './row-parser';
import type { ConsentRow } from './rows';

export interface ConsentCells {
  readonly account: string;
  readonly grantee: Grantee;
  readonly since: CalendarDate;
  readonly until: CalendarDate | null;
  readonly recordedAt: Instant;
}

/** A row of a consents file: one member's consent to one grantee, since a day and until another where it has ended. */
export function consentShape({ program }: FileFormat): RowShape<ConsentCells, ConsentRow> {
  return {
    readers: {
      account: accountReader(program),
      grantee: required(granteeReader),
      since: required(dateReader),
      until: optional(dateReader),
      recordedAt: required(instantReader),
    },
    check: ({ since, until }) => {
      if (until === null || until > since) return [];
      return [{ field: 'until', code: 'DATES_CROSSED', reason: `is not after ${since}, when the consent was given` }];
    },
    assemble: (cells, line) => ({ ...cells, line }),
  };
}
