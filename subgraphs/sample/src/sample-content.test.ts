import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isCalendarDate, parseInstant } from '@aeo-hub/core/calendar';
import { isCountryCode } from '@aeo-hub/core/country';
import { checkIdentifier, IDENTIFIER_SCHEMES, isStrong, type IdentifierScheme } from '@aeo-hub/core/identifier';
import type { Column, FileKind } from '@aeo-hub/core/import';
import { memberType } from '@aeo-hub/core/member-type';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { generateSample, REFERENCE_DAY, type Sample } from '.';
import { SAMPLE_PROGRAMS } from './program/sample-programs';

/** A row by the common names of its fields. */
type Row = Readonly<Record<string, string>>;

const COMPANIES = 3000;
const LATEST = '2026-11-03T12:00:00.000Z';
const read = {} as Record<ProgramCode, Record<FileKind, Row[]>>;
let sample: Sample;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  try {
    sample = await generateSample({ companies: COMPANIES, seed: 1, outDir: folder });
    for (const { program, kind, path } of sample.files) {
      const columns: readonly Column<string>[] = SAMPLE_PROGRAMS[program].format[kind];
      const [header, ...lines] = parse(await readFile(path, 'utf8')) as string[][];
      expect(header).toEqual(columns.map(([, column]) => column));
      const rows = lines.map((cells) => Object.fromEntries(columns.map(([field], at) => [field, cells[at] ?? ''])));
      read[program] = { ...read[program], [kind]: rows };
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

const everyRow = (kind: FileKind) => PROGRAM_CODES.flatMap((program) => read[program][kind]);

function byAccount(rows: readonly Row[], key = (row: Row) => row.account ?? ''): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

interface Told {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** The identifiers of a row as the hub normalizes them; fails on one that it would refuse. */
function identifiersOf(row: Row): Told[] {
  return IDENTIFIER_SCHEMES.flatMap((scheme) =>
    (row[scheme] ?? '')
      .split('|')
      .filter((value) => value !== '')
      .map((value) => {
        const check = checkIdentifier(scheme, value);
        if (!check.ok) throw new Error(`${scheme} ${value}: ${check.problem.message.en}`);
        return { scheme, value: check.identifier.value };
      }),
  );
}

const latestRows = (program: ProgramCode) =>
  [...byAccount(read[program].members).values()].map((rows) => rows.at(-1) ?? {});

const siteOf = (row: Row) => row.siteId ?? '';

/** Names with which a company is known to several programs, without its legal form: they never change within the latest rows. */
const companyKey = (row: Row) => row.legalName ?? '';

test('every identifier in the files is well formed', () => {
  const told = [...everyRow('members'), ...everyRow('sites')].flatMap(identifiersOf);
  expect(new Set(told.map(({ scheme }) => scheme))).toEqual(new Set(IDENTIFIER_SCHEMES));
});

test('one RFC in seventy has another check digit than it should, a few are the generic one', () => {
  const rfcs = new Set(everyRow('members').flatMap((row) => (row.RFC === '' ? [] : [row.RFC ?? ''])));
  const warnings = [...rfcs].map((rfc) => {
    const check = checkIdentifier('RFC', rfc);
    return check.ok ? check.warning?.code : undefined;
  });
  const share = warnings.filter((code) => code === 'RFC_CHECK_DIGIT_DIFFERS').length / rfcs.size;
  expect(share).toBeGreaterThan(0.005);
  expect(share).toBeLessThan(0.03);
  expect(rfcs).toContain('XEXX010101000');
  expect([...rfcs].filter((rfc) => rfc.length === 13).length).toBeGreaterThan(10);
  expect([...rfcs].some((rfc) => rfc.includes('Ñ'))).toBe(true);
});

test('no importer number is a person’s: those in the form of a social security number begin with 666', () => {
  const numbers = new Set(read.CTPAT.members.map((row) => row.CBP_IMPORTER_NUMBER ?? ''));
  const personal = [...numbers].filter((number) => /^\d{3}-\d{2}-\d{4}$/.test(number));
  expect(personal.length).toBeGreaterThan(3);
  expect(personal.filter((number) => !number.startsWith('666-'))).toEqual([]);
});

test('a strong identifier belongs to one company, but for the two EINs that two companies claim', () => {
  const holders = new Map<string, Set<string>>();
  for (const row of PROGRAM_CODES.flatMap(latestRows)) {
    for (const identifier of identifiersOf(row).filter(isStrong)) {
      const key = `${identifier.scheme} ${identifier.value}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(companyKey(row)));
    }
  }
  const shared = [...holders].filter(([, companies]) => companies.size > 1);
  expect(shared.map(([key, companies]) => [key.slice(0, 4), companies.size])).toEqual([
    ['EIN ', 2],
    ['EIN ', 2],
  ]);
});

test('the accounts of one company meet on a strong identifier', () => {
  const accounts = PROGRAM_CODES.flatMap((program) =>
    latestRows(program).map((row) => ({
      name: companyKey(row),
      identifiers: [...identifiersOf(row), { scheme: PROGRAMS[program].accountScheme, value: row.account ?? '' }],
    })),
  );
  const met = new Map<string, string>();
  const find = (key: string): string =>
    met.get(key) === undefined || met.get(key) === key ? key : find(met.get(key) ?? '');
  accounts.forEach(({ identifiers }, at) => {
    met.set(`account ${at}`, `account ${at}`);
    for (const { scheme, value } of identifiers.filter(isStrong)) {
      const key = `${scheme} ${value}`;
      if (!met.has(key)) met.set(key, key);
      met.set(find(key), find(`account ${at}`));
    }
  });
  const groups = new Map<string, Set<string>>();
  accounts.forEach(({ name }, at) => groups.set(name, (groups.get(name) ?? new Set()).add(find(`account ${at}`))));
  expect([...groups].filter(([, found]) => found.size > 1)).toEqual([]);
  expect(groups.size).toBe(COMPANIES);
});

test('some plants share a MID', () => {
  const holders = byAccount(
    latestRows('CTPAT').filter((row) => row.MID !== ''),
    (row) => row.MID ?? '',
  );
  expect([...holders.values()].filter((rows) => rows.length > 1).length).toBeGreaterThan(2);
});

describe.each(PROGRAM_CODES)('in the files of %s', (program) => {
  test('every member type is one of the program’s, and nearly all occur', () => {
    const types = new Set(read[program].members.map((row) => row.memberType ?? ''));
    for (const code of types) expect(memberType(program, code)?.code).toBe(code);
    expect(types.size).toBeGreaterThan({ PIP: 11, CTPAT: 14, MEXICAN_AEO: 13 }[program]);
  });

  test('every status occurs as a standing, and days and record times rise within an account', () => {
    const rises = (values: readonly (string | undefined)[]) =>
      values.every((value, at) => at === 0 || (value ?? '') > (values[at - 1] ?? '-'));
    const faults = [...byAccount(read[program].members).values()].filter(
      (rows) =>
        new Set(rows.map((row) => row.memberType)).size !== 1 ||
        !rises(rows.map((row) => row.effectiveOn)) ||
        !rises(rows.map((row) => row.recordedAt)),
    );
    expect(faults).toEqual([]);
    expect(Object.keys(sample.mix.programs[program].statuses).toSorted()).toEqual([
      'ACTIVE',
      'ACTIVE_UNDER_ACTION_PLAN',
      'APPLICANT',
      'CANCELLED',
      'DENIED',
      'EXPIRED',
      'SUSPENDED',
      'WITHDRAWN',
    ]);
  });

  test('some events were recorded weeks after they took effect, hardly any before', () => {
    const lags = read[program].members.map(
      (row) => (Date.parse(row.recordedAt ?? '') - Date.parse(row.effectiveOn ?? '')) / 86_400_000,
    );
    expect(lags.filter((days) => days >= 14).length / lags.length).toBeGreaterThan(0.03);
    expect(lags.filter((days) => days < 0).length / lags.length).toBeLessThan(0.05);
  });

  test('every date is one, and none lies in the future', () => {
    const past = (date: string) => isCalendarDate(date) && date <= LATEST.slice(0, 10);
    const faults = [...read[program].members, ...read[program].consents, ...read[program].sites].filter((row) => {
      const told = (fields: string) => fields.split(' ').flatMap((field) => (row[field] ? [row[field]] : []));
      const recordedAt = parseInstant(row.recordedAt ?? '');
      return (
        !told('effectiveOn validatedOn since until harmonizedSince siteValidationOn').every(past) ||
        !told('validUntil revalidationDue').every(isCalendarDate) ||
        recordedAt === null ||
        recordedAt > LATEST
      );
    });
    expect(faults).toEqual([]);
  });

  test('no later record moves the day of a validation, its revalidation, or a harmonization', () => {
    const told = (rows: readonly Row[], field: string) =>
      rows.map((row) => row[field] ?? '').filter((day) => day !== '');
    const rises = (days: readonly string[]) => days.every((day, at) => at === 0 || day >= (days[at - 1] ?? ''));
    const records = [...byAccount(read[program].members).values(), ...byAccount(read[program].sites, siteOf).values()];
    const faults = records.filter((rows) => {
      const due = rows.filter((row) => row.revalidationDue).map((row) => `${row.validatedOn} ${row.revalidationDue}`);
      const joined = rows
        .filter((row) => row.counterpartAccount)
        .map((row) => `${row.counterpartAccount} ${row.harmonizedSince}`);
      return (
        !rises(told(rows, 'validatedOn')) ||
        !rises(told(rows, 'siteValidationOn')) ||
        new Set(due).size !== new Set(due.map((pair) => pair.split(' ')[0])).size ||
        new Set(joined).size > 1
      );
    });
    expect(faults).toEqual([]);
  });

  test('a consent is given, at times withdrawn by a row that repeats its first day, at times given again', () => {
    const lives = [...byAccount(read[program].consents, (row) => `${row.account} ${row.grantee}`).values()];
    const isLife = ([given, withdrawn, again, ...more]: readonly Row[]) =>
      given?.until === '' &&
      more.length === 0 &&
      (!withdrawn || (withdrawn.since === given.since && (withdrawn.until ?? '') > (given.since ?? '-'))) &&
      (!again || (again.until === '' && (again.since ?? '') > (withdrawn?.until ?? '-')));
    expect(lives.filter((rows) => !isLife(rows))).toEqual([]);
    expect(lives.filter((rows) => rows.length === 2).length).toBeGreaterThan(10);
    expect(lives.filter((rows) => rows.length === 3).length).toBeGreaterThan(1);
  });

  test('consents go to partners of its arrangements and to traders; some were withdrawn, some members give none', () => {
    const { consents, members } = read[program];
    expect(new Set(consents.map((row) => row.grantee))).toEqual(
      new Set([...SAMPLE_PROGRAMS[program].partners, 'TRADERS']),
    );
    const accounts = new Set(members.map((row) => row.account));
    const sharing = new Set(consents.map((row) => row.account));
    const withTraders = new Set(consents.filter((row) => row.grantee === 'TRADERS').map((row) => row.account));
    expect([...sharing].filter((account) => !accounts.has(account))).toEqual([]);
    expect(sharing.size).toBeLessThan(accounts.size);
    expect(withTraders.size).toBeLessThan(sharing.size);
    expect(consents.filter((row) => row.until !== '').length).toBeGreaterThan(20);
  });

  test('sites belong to members and lie in countries', () => {
    const accounts = new Set(read[program].members.map((row) => row.account));
    const { sites } = read[program];
    expect(sites.filter((row) => !accounts.has(row.account) || !isCountryCode(row.addressCountry ?? ''))).toEqual([]);
    expect(sites.filter((row) => row.MID !== '').length).toBeGreaterThan(20);
  });
});

test('harmonized accounts name each other, host by headquarters; some disagree', () => {
  const [pip, ctpat] = [latestRows('PIP'), latestRows('CTPAT')].map(
    (rows) => new Map(rows.filter((row) => row.counterpartAccount !== '').map((row) => [row.account ?? '', row])),
  );
  expect(pip?.size).toBeGreaterThan(60);
  expect(ctpat?.size).toBe(pip?.size);
  let disagreeing = 0;
  for (const [account, row] of pip ?? []) {
    const counterpart = ctpat?.get(row.counterpartAccount ?? '');
    expect(counterpart?.counterpartAccount).toBe(account);
    expect(counterpart?.harmonizedSince).toBe(row.harmonizedSince);
    expect([row.siteValidationBy, row.memberType]).toEqual([
      row.headquarters === 'CA' ? 'PIP' : 'CTPAT',
      'CARRIER_HIGHWAY',
    ]);
    expect(row.CTPAT_ACCOUNT).toBe(row.counterpartAccount);
    if ((row.status === 'Member') !== /^(Certified|Validated)$/.test(counterpart?.status ?? '')) disagreeing++;
  }
  expect(disagreeing).toBeGreaterThan(5);
});

test('importers and exporters of CTPAT have tiers, other lines of business none', () => {
  const tiered = read.CTPAT.members.filter((row) => row.tier !== '').map((row) => row.memberType);
  expect([...new Set(tiered)].toSorted()).toEqual(['EXPORTER', 'IMPORTER']);
});

test('a CTPAT member’s next validation is always due on the same day of a year, an anniversary of the initial one', () => {
  const accounts = [...byAccount(read.CTPAT.members.filter((row) => row.revalidationDue)).values()];
  const daysOf = (rows: readonly Row[]) => new Set(rows.map((row) => (row.revalidationDue ?? '').slice(5)));
  expect(accounts.filter((rows) => new Set(rows.map((row) => row.revalidationDue)).size > 1).length).toBeGreaterThan(
    50,
  );
  expect(accounts.filter((rows) => daysOf(rows).size > 1)).toEqual([]);
});

test('revalidation is overdue for a few', () => {
  for (const program of ['PIP', 'CTPAT'] as const) {
    const due = latestRows(program).flatMap((row) => (row.revalidationDue ? [row.revalidationDue] : []));
    const share = due.filter((day) => day < REFERENCE_DAY).length / due.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.25);
  }
});

test('in Mexico, some authorizations ran out by their last day alone, others by an event', () => {
  const latest = latestRows('MEXICAN_AEO');
  const lapsed = latest.filter((row) => row.validUntil !== '' && (row.validUntil ?? '') < REFERENCE_DAY);
  expect(lapsed.length).toBeGreaterThan(10);
  expect(latest.filter((row) => row.status === 'vencido').length).toBeGreaterThan(10);
});
