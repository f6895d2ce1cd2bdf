import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import { CONSENTS, STATUSES, type ConsentRow, type StatusRow } from '../the-table';
import type { Member } from './member';
import { writtenName } from './written-name';

/** One record of the matrix: a company that is known to one program, in one state, with one consent. */
export interface TableRecord {
  readonly name: string;
  readonly program: ProgramCode;
  readonly status: StatusRow;
  readonly consent: ConsentRow;
  readonly member: Member;
}

const ANOTHER: Readonly<Record<ProgramCode, IdentifierScheme>> = {
  PIP: 'CTPAT_ACCOUNT',
  CTPAT: 'MEXICAN_AEO_NUMBER',
  MEXICAN_AEO: 'PIP_ACCOUNT',
};

/** Every program × status × consent of the table. */
export const RECORDS: readonly TableRecord[] = PROGRAM_CODES.flatMap((program) =>
  STATUSES.filter(({ only }) => only === undefined || only === program).flatMap((status) =>
    CONSENTS.map((consent) => ({ program, status, consent })),
  ),
).map(({ program, status, consent }, index) => ({
  name: `${program}, ${status.status}, consent ${consent.consent}`,
  program,
  status,
  consent,
  member: {
    program,
    account: `M-${1000 + index}`,
    legalName: writtenName(index),
    headquarters: PROGRAMS[program].country,
    identifiers: numbersOf(program, index),
    events: status.events.map(([step, on, validUntil]) => ({ status: step, on, ...(validUntil && { validUntil }) })),
    consents: consent.to.flatMap((grantee) => consent.spans.map(([since, until]) => ({ grantee, since, until }))),
  },
}));

function numbersOf(program: ProgramCode, index: number): readonly (readonly [IdentifierScheme, string])[] {
  const number = 1000 + index;
  return [
    ['DUNS', `10000${number}`],
    ['RFC', `PERS850101${letters(index)}`],
    ['CBP_IMPORTER_NUMBER', `66601${number}`],
    [ANOTHER[program], `X-${number}`],
  ];
}

/** Three capital letters, of each number below 17,576 others. */
function letters(index: number): string {
  return [676, 26, 1].map((unit) => String.fromCodePoint(65 + (Math.floor(index / unit) % 26))).join('');
}

/**
 * The records that meet every path: all with `npm run test:long`. Else every state with one consent, and every consent in one state; every
 * state with every consent meets one path, that tells most.
 */
export const ON_EVERY_PATH: readonly TableRecord[] = process.env['TEST_LONG']
  ? RECORDS
  : RECORDS.filter(({ status, consent }) => status.status === 'active' || consent.consent === 'given to everybody');

/** The number of a record that a row of the table's numbers names; without a record, one that is nobody's. */
export function numberOf(number: string, record: TableRecord | null, program: ProgramCode): Asked {
  const [duns, rfc, importer, another] = record?.member.identifiers ?? numbersOf(program, 8999 - 1000);
  const asked = (pair: readonly [IdentifierScheme, string] | undefined): Asked => {
    if (!pair) throw new Error('Every record has each number.');
    return { scheme: pair[0], value: pair[1] };
  };
  switch (number) {
    case 'account':
      return { scheme: PROGRAMS[program].accountScheme, value: record?.member.account ?? 'M-8999' };
    case 'RFC of a person':
      return asked(rfc);
    case 'importer number of a person':
      return asked(importer);
    case 'number in another program':
      return asked(another);
    default:
      return asked(duns);
  }
}

export interface Asked {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}
