import { isCalendarDate, parseInstant, type CalendarDate, type Instant } from '../../calendar';
import { TRADERS, type Grantee } from '../../consent';
import { isCountryCode } from '../../country';
import { checkIdentifier, type Identifier, type IdentifierScheme } from '../../identifier';
import { memberType, memberTypesOf, type MemberType } from '../../member-type';
import type { MembershipStatus } from '../../membership';
import { PROGRAM_CODES, type ProgramCode } from '../../program';
import { fault, read, type CellReader } from './cell';
import { visible } from './invisible-character';

/** Older than any program, and later than any plan: what lies outside is a slip of the pen. */
const [FIRST_YEAR, LAST_YEAR] = ['1900', '2199'];

export const dateReader: CellReader<CalendarDate> = (text) => {
  const date = text.trim();
  if (!isCalendarDate(date)) return fault('INVALID_DATE', 'is not a calendar day; write YYYY-MM-DD, as 2025-02-28');
  if (date.slice(0, 4) < FIRST_YEAR || date.slice(0, 4) > LAST_YEAR) {
    return fault('INVALID_DATE', `is not between ${FIRST_YEAR} and ${LAST_YEAR}`);
  }
  return read(date);
};

export const instantReader: CellReader<Instant> = (text) => {
  const instant = parseInstant(text.trim());
  if (instant === null || instant.slice(0, 4) < FIRST_YEAR || instant.slice(0, 4) > LAST_YEAR) {
    return fault('INVALID_INSTANT', 'is not an instant with a time zone; write it as 2025-02-20T15:04:00Z');
  }
  return read(instant);
};

export const countryReader: CellReader<string> = (text) => {
  const code = text.trim().toUpperCase();
  return isCountryCode(code)
    ? read(code)
    : fault('UNKNOWN_COUNTRY', 'is not an ISO 3166-1 alpha-2 code, as CA, US or MX');
};

/** A partner country or territory, the European Union, or the other traders. */
export const granteeReader: CellReader<Grantee> = (text) => {
  const code = text.trim().toUpperCase();
  if (code === 'EU' || code === TRADERS || isCountryCode(code)) return read(code);
  return fault('UNKNOWN_GRANTEE', `is neither an ISO 3166-1 alpha-2 code nor EU nor ${TRADERS}`);
};

export const programReader: CellReader<ProgramCode> = (text) => {
  const program = PROGRAM_CODES.find((code) => code === text.trim().toUpperCase());
  return program ? read(program) : fault('UNKNOWN_PROGRAM', `is none of ${PROGRAM_CODES.join(', ')}`);
};

export function identifierReader(scheme: IdentifierScheme): CellReader<Identifier> {
  return visible((text) => {
    const check = checkIdentifier(scheme, text);
    if (!check.ok) return fault('INVALID_IDENTIFIER', check.problem.message.en);
    const { identifier, warning } = check;
    if (!warning) return read(identifier);
    return { ...read(identifier), warnings: [{ code: warning.code, reason: warning.message.en }] };
  });
}

export function memberTypeReader(program: ProgramCode): CellReader<MemberType> {
  return (text) => {
    const type = memberType(program, text.trim().toUpperCase());
    if (type) return read(type);
    const codes = memberTypesOf(program).map(({ code }) => code);
    return fault('UNKNOWN_MEMBER_TYPE', `is no member type of ${program}; it has ${codes.join(', ')}`);
  };
}

const TIERS = ['I', 'II', 'III'];

export const tierReader: CellReader<string> = (text) => {
  const tier = text.trim().toUpperCase();
  return TIERS.includes(tier) ? read(tier) : fault('UNKNOWN_TIER', `is none of ${TIERS.join(', ')}`);
};

/** A program's own word for a status, as it usually writes it, and the common status that it is. */
export interface StatusReading {
  readonly word: string;
  readonly status: MembershipStatus;
}

export function statusReader(words: readonly (readonly [string, MembershipStatus])[]): CellReader<StatusReading> {
  const usual = new Map(words.map(([word, status]) => [word, { word, status }]));
  const known = new Map(words.map(([word, status]) => [folded(word), { word, status }]));
  const expected = words.map(([word]) => word).join(', ');
  return (text) => {
    const reading = usual.get(text) ?? known.get(folded(text));
    return reading ? read(reading) : fault('UNKNOWN_STATUS', `is no status of the program; it has ${expected}`);
  };
}

/** Without case, accents and the many ways to write a dash or a space. */
function folded(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
