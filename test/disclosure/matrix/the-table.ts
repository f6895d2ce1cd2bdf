import type { Caller } from '@aeo-hub/core/caller';
import { day } from './world/day';

/**
 * Who is shown what, as rows. This is the expectation that the hub is held to, and nothing here is taken from its code: an auditor reads
 * it beside docs/disclosure.md. Every caller meets every record in every program by every path.
 */

/** What a caller is shown of the members of each program: OWN everything; a partner's code: what is exchanged, of those who consent to that partner; `-` nothing. */
interface CallerRow {
  readonly who: string;
  readonly caller: Caller;
  readonly PIP: string;
  readonly CTPAT: string;
  readonly MEXICAN_AEO: string;
  /** Which recognitions, of those of other programs than its own, it is told: those that these would grant. */
  readonly grants: readonly string[];
  /** May it ask for companies? If not, with which code it is refused. */
  readonly companies: 'ANSWERED' | 'TOKEN_REQUIRED' | 'NOT_PERMITTED';
  /** May it ask for counterparts? NEVER: it may, and is not told of anybody. */
  readonly counterparts: 'ANSWERED' | 'NEVER' | 'TOKEN_REQUIRED' | 'NOT_PERMITTED';
}

const partner = (who: string, country: string, PIP: string, CTPAT: string, MEXICAN_AEO: string): CallerRow => ({
  who,
  caller: { role: 'PARTNER', country },
  PIP,
  CTPAT,
  MEXICAN_AEO,
  grants: [PIP, CTPAT, MEXICAN_AEO].filter((code) => code !== '-'),
  companies: 'ANSWERED',
  counterparts: 'NOT_PERMITTED',
});

const officer = (
  who: string,
  programs: readonly ('PIP' | 'CTPAT' | 'MEXICAN_AEO')[],
  PIP: string,
  CTPAT: string,
  MEXICAN_AEO: string,
): CallerRow => ({
  ...partner(who, '', PIP, CTPAT, MEXICAN_AEO),
  caller: { role: 'OFFICER', programs },
  grants: [PIP, CTPAT, MEXICAN_AEO].filter((code) => code !== '-' && code !== 'OWN'),
  counterparts: 'ANSWERED',
});

const nobody = (
  who: string,
  caller: Caller,
  companies: CallerRow['companies'],
  counterparts: CallerRow['counterparts'],
): CallerRow => ({ who, caller, PIP: '-', CTPAT: '-', MEXICAN_AEO: '-', grants: [], companies, counterparts });

const carrier = (who: string, duns: string, counterparts: CallerRow['counterparts']): CallerRow =>
  nobody(who, { role: 'CARRIER', company: { scheme: 'DUNS', value: duns } }, 'NOT_PERMITTED', counterparts);

export const CALLERS: readonly CallerRow[] = [
  //                                                          PIP    CTPAT  MEXICAN_AEO
  partner('Japan: arrangements with two programs', 'JP', 'JP', 'JP', '-'),
  partner('Korea: with all three', 'KR', 'KR', 'KR', 'KR'),
  partner('Peru: with two, and one signed and not in force', 'PE', 'PE', 'PE', '-'),
  partner('The European Union', 'EU', '-', 'EU', '-'),
  partner('Germany, under the Union’s arrangement', 'DE', '-', 'EU', '-'),
  partner('The United Kingdom, out of the Union', 'GB', '-', 'GB', '-'),
  partner('India: a pilot', 'IN', '-', '-', '-'),
  partner('Brazil: signed, not in force', 'BR', '-', '-', '-'),
  partner('Chile: signed with Mexico alone', 'CL', '-', '-', '-'),
  partner('Hong Kong: with one, and an action plan with another', 'HK', 'HK', '-', '-'),
  partner('South Africa: none', 'ZA', '-', '-', '-'),
  partner('Canada, that has none with its own program', 'CA', '-', 'CA', 'CA'),
  partner('The United States', 'US', 'US', '-', 'US'),
  partner('Mexico', 'MX', 'MX', 'MX', '-'),
  officer('An officer of PIP', ['PIP'], 'OWN', 'CA', 'CA'),
  officer('An officer of CTPAT', ['CTPAT'], 'US', 'OWN', 'US'),
  officer('An officer of the Mexican AEO', ['MEXICAN_AEO'], 'MX', 'MX', 'OWN'),
  officer('An officer of all three', ['PIP', 'CTPAT', 'MEXICAN_AEO'], 'OWN', 'OWN', 'OWN'),
  carrier('A carrier in good standing', '900000001', 'ANSWERED'),
  carrier('A carrier that is suspended', '900000002', 'NEVER'),
  carrier('A carrier whose validity has passed', '900000003', 'NEVER'),
  carrier('A carrier that has applied', '900000004', 'NEVER'),
  carrier('A carrier that nobody knows', '900000099', 'NEVER'),
  nobody('An analyst', { role: 'ANALYST' }, 'NOT_PERMITTED', 'NOT_PERMITTED'),
  nobody('An operator', { role: 'OPERATOR' }, 'NOT_PERMITTED', 'NOT_PERMITTED'),
  nobody('Without a token', { role: 'PUBLIC' }, 'TOKEN_REQUIRED', 'TOKEN_REQUIRED'),
];

export type { CallerRow };

/** How a membership stands today, by what has happened to it, and as what it is told. */
interface StatusRow {
  readonly status: string;
  /** What happened and when, the first of it an application. */
  readonly events: readonly (readonly [status: StatusName, on: string, validUntil?: string])[];
  /** To its own officers. */
  readonly own: StatusName;
  /** As what is exchanged; null: it is not, whoever it consents to. */
  readonly exchanged: StatusName | null;
  /** Is it confirmed to traders, where it consents to that? */
  readonly confirmed: boolean;
  /** Programs that have such memberships. Default: all. */
  readonly only?: 'MEXICAN_AEO';
}

export type StatusName =
  'APPLICANT' | 'ACTIVE' | 'ACTIVE_UNDER_ACTION_PLAN' | 'SUSPENDED' | 'WITHDRAWN' | 'CANCELLED' | 'EXPIRED' | 'DENIED';

export const APPLIED = '2018-01-10';
export const ADMITTED = '2018-03-01';
const APPLICATION = ['APPLICANT', APPLIED] as const;
const ADMISSION = ['ACTIVE', ADMITTED] as const;
const LATER = '2022-01-01';
const TODAY = day(0);

const after = (status: StatusName, on: string, confirmed: boolean): Omit<StatusRow, 'status'> => ({
  events: [APPLICATION, ADMISSION, [status, on]],
  own: status,
  exchanged: status,
  confirmed,
});

export const STATUSES: readonly StatusRow[] = [
  { status: 'applicant', events: [APPLICATION], own: 'APPLICANT', exchanged: null, confirmed: false },
  { status: 'denied', events: [APPLICATION, ['DENIED', LATER]], own: 'DENIED', exchanged: null, confirmed: false },
  { status: 'active', events: [APPLICATION, ADMISSION], own: 'ACTIVE', exchanged: 'ACTIVE', confirmed: true },
  { status: 'under an action plan', ...after('ACTIVE_UNDER_ACTION_PLAN', LATER, true) },
  { status: 'suspended', ...after('SUSPENDED', LATER, false) },
  { status: 'suspended today', ...after('SUSPENDED', TODAY, false) },
  { status: 'withdrawn', ...after('WITHDRAWN', LATER, false) },
  { status: 'cancelled', ...after('CANCELLED', LATER, false) },
  { status: 'expired', ...after('EXPIRED', LATER, false) },
  {
    status: 'left, and applies anew',
    events: [APPLICATION, ADMISSION, ['WITHDRAWN', LATER], ['APPLICANT', '2023-01-01']],
    own: 'APPLICANT',
    exchanged: 'WITHDRAWN',
    confirmed: false,
  },
  {
    status: 'admitted today',
    events: [APPLICATION, ['ACTIVE', TODAY]],
    own: 'ACTIVE',
    exchanged: 'ACTIVE',
    confirmed: true,
  },
  {
    status: 'to be admitted tomorrow',
    events: [APPLICATION, ['ACTIVE', day(1)]],
    own: 'APPLICANT',
    exchanged: null,
    confirmed: false,
  },
  {
    status: 'validity passed yesterday',
    events: [APPLICATION, ['ACTIVE', ADMITTED, day(-1)]],
    own: 'EXPIRED',
    exchanged: 'EXPIRED',
    confirmed: false,
    only: 'MEXICAN_AEO',
  },
  {
    status: 'validity ends today',
    events: [APPLICATION, ['ACTIVE', ADMITTED, TODAY]],
    own: 'ACTIVE',
    exchanged: 'ACTIVE',
    confirmed: true,
    only: 'MEXICAN_AEO',
  },
];

export type { StatusRow };

/** What a member says of its consent, and whom it reaches today. */
interface ConsentRow {
  readonly consent: string;
  readonly to: readonly string[];
  /** Each time that it is given, with the day from which it no longer holds. */
  readonly spans: readonly (readonly [since: string, until: string | null])[];
  readonly holds: boolean;
}

const PARTNERS = ['JP', 'KR', 'PE', 'EU', 'DE', 'GB', 'IN', 'BR', 'CL', 'HK', 'ZA', 'CA', 'US', 'MX'];
const EVERYBODY = [...PARTNERS, 'TRADERS'];
const GIVEN = '2019-01-01';

export const CONSENTS: readonly ConsentRow[] = [
  { consent: 'given to everybody', to: EVERYBODY, spans: [[GIVEN, null]], holds: true },
  { consent: 'given to nobody', to: [], spans: [], holds: false },
  { consent: 'withdrawn', to: EVERYBODY, spans: [[GIVEN, '2024-01-01']], holds: false },
  { consent: 'withdrawn today', to: EVERYBODY, spans: [[GIVEN, TODAY]], holds: false },
  { consent: 'ending tomorrow', to: EVERYBODY, spans: [[GIVEN, day(1)]], holds: true },
  { consent: 'given today', to: EVERYBODY, spans: [[TODAY, null]], holds: true },
  { consent: 'given from tomorrow', to: EVERYBODY, spans: [[day(1), null]], holds: false },
  {
    consent: 'withdrawn and given again',
    to: EVERYBODY,
    spans: [
      [GIVEN, '2021-01-01'],
      ['2023-01-01', null],
    ],
    holds: true,
  },
  { consent: 'to partners, not to traders', to: PARTNERS, spans: [[GIVEN, null]], holds: true },
  { consent: 'to traders alone', to: ['TRADERS'], spans: [[GIVEN, null]], holds: true },
  { consent: 'to Japan alone', to: ['JP'], spans: [[GIVEN, null]], holds: true },
  { consent: 'to the Union alone', to: ['EU'], spans: [[GIVEN, null]], holds: true },
  { consent: 'to Germany, not the Union', to: ['DE'], spans: [[GIVEN, null]], holds: true },
];

export type { ConsentRow };

/**
 * By which of its numbers a member is found: by its own officers, and by those that are shown what is exchanged. NAMED: by those of them
 * that are officers of the program whose number it is, and so are shown whatever has that number there.
 */
export const NUMBERS = [
  { number: 'account', own: 'FOUND', exchanged: 'FOUND' },
  { number: 'DUNS', own: 'FOUND', exchanged: 'FOUND' },
  { number: 'RFC of a person', own: 'FOUND', exchanged: 'NOT_CONFIRMED' },
  { number: 'importer number of a person', own: 'FOUND', exchanged: 'NOT_CONFIRMED' },
  { number: 'number in another program', own: 'FOUND', exchanged: 'NAMED' },
] as const;

/**
 * Points in time asked about, and as what a member is then shown, if it is shown today: whether anything is shown is decided by today,
 * whatever is asked about. THEN: in good standing, as it once was. APPLICANT. NO_MEMBERSHIP: the company, and
 * that it had none. NOTHING: as if nobody knew it.
 */
interface MomentRow {
  readonly asked: string;
  readonly asOf: { readonly on?: string; readonly knownAt?: string };
  /** To those who are shown what is exchanged, of a member that had been admitted by then, and of one that was admitted later. */
  readonly exchanged: readonly [admitted: ShownAs, later: ShownAs];
  /** To its own officers. */
  readonly own: readonly [admitted: ShownAs, later: ShownAs];
}

export type ShownAs = 'THEN' | 'APPLICANT' | 'NO_MEMBERSHIP' | 'NOTHING';

const THE_PAST = '2020-06-01';

export const MOMENTS: readonly MomentRow[] = [
  {
    asked: 'a day of the past',
    asOf: { on: THE_PAST },
    exchanged: ['THEN', 'NO_MEMBERSHIP'],
    own: ['THEN', 'APPLICANT'],
  },
  {
    asked: 'a day of the past, as known then',
    asOf: { on: THE_PAST, knownAt: '2020-06-02T00:00:00.000Z' },
    exchanged: ['THEN', 'NOTHING'],
    own: ['THEN', 'APPLICANT'],
  },
  {
    asked: 'as known between application and admission',
    asOf: { on: THE_PAST, knownAt: '2018-02-01T00:00:00.000Z' },
    exchanged: ['NOTHING', 'NOTHING'],
    own: ['APPLICANT', 'APPLICANT'],
  },
  {
    asked: 'as known before the application',
    asOf: { on: THE_PAST, knownAt: '2017-01-01T00:00:00.000Z' },
    exchanged: ['NOTHING', 'NOTHING'],
    own: ['NOTHING', 'NOTHING'],
  },
];

export type { MomentRow };
