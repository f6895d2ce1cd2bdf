import { memberTypesOf } from '@aeo-hub/core/member-type';
import type { MembershipStatus } from '@aeo-hub/core/membership';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import * as fc from 'fast-check';
import { TIERS, type AnsweredMembership, type ProgramAnswers } from '../program-answer/program-answer';
import { readReference } from '../reference/read-reference';
import { SHIPPED_FILES } from '../reference/shipped-files';
import { recognise } from './recognise';

// The oracle works on the rows as stored, with days as numbers and answers as sets of texts; it shares no code with recognise.

interface StoredRule {
  readonly program: ProgramCode;
  readonly memberTypes?: readonly string[];
  readonly tiers?: readonly string[];
  readonly harmonizedOnly?: true;
  readonly alsoMember?: { readonly program: ProgramCode; readonly memberTypes: readonly string[] };
}

interface StoredBenefit {
  readonly code: string;
  readonly appliesTo: readonly StoredRule[];
}

interface StoredRow {
  readonly id: string;
  readonly program: ProgramCode;
  readonly country: string;
  readonly status: string;
  readonly signedOn: string | null;
  readonly implementedOn: string | null;
  readonly direction: string;
  readonly memberTypes: readonly string[] | null;
  readonly homeTiers: readonly string[] | null;
  readonly benefits: readonly string[];
}

interface World {
  readonly rows: readonly StoredRow[];
  readonly answers: ProgramAnswers;
  readonly on: string;
  readonly in: string | null;
}

const BENEFITS = SHIPPED_FILES.benefits.flatMap(({ rows }) => rows as readonly StoredBenefit[]);
const COUNTRIES = ['JP', 'KR', 'EU', 'FR', 'US', 'CA', 'MX'];
const MONTHS = ['2010-06', '2012-05', '2019-06'];
const DAYS = ['2010-05-31', '2010-06-01', '2010-06-25', '2012-05-03', '2012-05-04', '2019-06-27', '2026-11-22'];

/** A few types of each program, those with conditions of their own among them. */
const TYPES: Readonly<Record<ProgramCode, readonly string[]>> = {
  PIP: ['CARRIER_HIGHWAY', 'IMPORTER'],
  CTPAT: ['HIGHWAY_CARRIER_US_CA', 'IMPORTER', 'EXPORTER'],
  MEXICAN_AEO: ['IMPORTADOR_EXPORTADOR', 'SCC_TT'],
};

// Most rows and memberships must pass most factors, or benefits would hardly ever be reached.
function usually<T>(value: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const partialDate = fc.constantFrom(...MONTHS, ...DAYS);

function rowOf(program: ProgramCode) {
  const granted = BENEFITS.filter(({ appliesTo }) => appliesTo.some((rule) => rule.program === program));
  return fc
    .record({
      country: fc.constantFrom(...COUNTRIES.filter((country) => country !== PROGRAMS[program].country)),
      status: usually('IN_FORCE', 'SIGNED', 'PILOT', 'ACTION_PLAN', 'UNVERIFIED'),
      dates: fc.tuple(partialDate, fc.option(partialDate)),
      direction: usually('BOTH', 'EXPORTS_TO_PARTNER', 'IMPORTS_FROM_PARTNER'),
      memberTypes: rarely(fc.subarray([...TYPES[program]], { minLength: 1 })),
      homeTiers: rarely(fc.subarray([...TIERS], { minLength: 1 })),
      benefits: fc.subarray(
        granted.map(({ code }) => code),
        { minLength: granted.length - 2 },
      ),
    })
    .map(({ dates: [signed, implemented], status, country, direction, memberTypes, homeTiers, benefits }) => {
      const signedOn = status === 'ACTION_PLAN' || status === 'UNVERIFIED' ? null : signed;
      const follows = implemented !== null && dayNumber(implemented) >= dayNumber(signed);
      const implementedOn = status === 'IN_FORCE' && follows ? implemented : null;
      return { program, country, status, signedOn, implementedOn, direction, memberTypes, homeTiers, benefits };
    });
}

function membershipOf(
  program: ProgramCode,
  accounts: readonly string[],
  others: readonly string[],
): fc.Arbitrary<AnsweredMembership> {
  const claim = fc.record({
    counterpartAccount: fc.constantFrom(...others),
    since: fc.constantFrom('2010-06-01', '2012-05-04', '2019-06-27'),
    siteValidation: fc.constant(null),
    pointOfContact: fc.constant(null),
  });
  return fc.constantFrom(...accounts).chain((account) =>
    usually<MembershipStatus>('ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED').chain((status) =>
      fc.record({
        id: fc.constant(`${program}/${account}`),
        account: fc.constant(account),
        memberType: fc.constantFrom(...TYPES[program]),
        status: fc.constant(status),
        inGoodStanding: fc.constant(status !== 'SUSPENDED'),
        tier: fc.option(fc.constantFrom(...TIERS)),
        consents: fc.subarray(COUNTRIES, { minLength: COUNTRIES.length - 2 }),
        harmonization: fc.option(claim),
      }),
    ),
  );
}

function answerOf(program: ProgramCode, accounts: readonly string[], others: readonly string[]) {
  const memberships = fc.uniqueArray(membershipOf(program, accounts, others), {
    selector: ({ account }) => account,
    maxLength: 2,
  });
  return fc.option(
    fc.record({ memberships, answered: fc.boolean() }).map(({ memberships: own, answered }) => ({
      program,
      outcome: answered || own.length > 0 ? outcomeOf(own) : ('UNAVAILABLE' as const),
      memberships: own,
    })),
    { freq: 6 },
  );
}

function outcomeOf(memberships: readonly { readonly inGoodStanding: boolean }[]) {
  if (memberships.length === 0) return 'NOT_CONFIRMED' as const;
  return memberships.some(({ inGoodStanding }) => inGoodStanding)
    ? ('MEMBER' as const)
    : ('NOT_IN_GOOD_STANDING' as const);
}

const worlds: fc.Arbitrary<World> = fc.record({
  rows: fc
    .array(fc.oneof(...PROGRAM_CODES.map(rowOf)), { maxLength: 8 })
    .map((rows) => rows.map((row, index) => ({ ...row, id: `${row.program}-${row.country}-${index}` }))),
  answers: fc.record({
    PIP: answerOf('PIP', ['P1', 'P2'], ['C1', 'C2', 'C3']),
    CTPAT: answerOf('CTPAT', ['C1', 'C2'], ['P1', 'P2', 'P3']),
    MEXICAN_AEO: answerOf('MEXICAN_AEO', ['M1', 'M2'], ['P1']),
  }),
  on: fc.constantFrom(...DAYS),
  in: fc.option(fc.constantFrom(...COUNTRIES)),
});

function dayNumber(partial: string): number {
  const [year, month, day] = partial.split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / 86_400_000;
}

/** What each membership is worth, spelled out as a set of sentences. */
function specification({ rows, answers, on, in: partner }: World): readonly string[] {
  const everyMembership = PROGRAM_CODES.flatMap((program) =>
    (answers[program]?.memberships ?? []).map((one, place) => Object.assign({ program, place }, one)),
  );
  const today = dayNumber(on);
  const edges = everyMembership
    .filter(
      ({ program, harmonization }) =>
        program !== 'MEXICAN_AEO' && harmonization && dayNumber(harmonization.since) <= today,
    )
    .map(({ id, program, harmonization }) => {
      const other = program === 'PIP' ? 'CTPAT' : 'PIP';
      return { from: id, to: `${other}/${harmonization?.counterpartAccount}` };
    });
  const neighbours = (id: string) =>
    new Set(edges.filter(({ from, to }) => from === id || to === id).map(({ from, to }) => (from === id ? to : from)));
  const namesOnly = (id: string, other: string) => edges.every(({ from, to }) => from !== id || to === other);
  const isHarmonized = (id: string) =>
    [...neighbours(id)].some(
      (other) => everyMembership.some((one) => one.id === other) && namesOnly(id, other) && namesOnly(other, id),
    );

  const sentences = everyMembership.flatMap((member) =>
    rows
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => row.program === member.program)
      .filter(({ row }) => partner === null || row.country === partner || (row.country === 'EU' && partner === 'FR'))
      .map(({ row, index }) => {
        const start = row.implementedOn ?? row.signedOn;
        const failing = Object.entries({
          ARRANGEMENT_IN_FORCE: !(row.status === 'IN_FORCE' && start !== null && today >= dayNumber(start)),
          GOOD_STANDING: !member.inGoodStanding,
          MEMBER_TYPE_IN_SCOPE: row.memberTypes !== null && !row.memberTypes.includes(member.memberType),
          TIER_IN_SCOPE: row.homeTiers !== null && !row.homeTiers.some((tier) => tier === member.tier),
          CONSENT_GIVEN: !new Set(member.consents).has(row.country),
          DIRECTION_COVERED: !['BOTH', 'EXPORTS_TO_PARTNER'].includes(row.direction),
        }).flatMap(([code, fails]) => (fails ? [code] : []));
        const granted = row.benefits.filter((code) => {
          const rules = BENEFITS.filter((benefit) => benefit.code === code).flatMap(({ appliesTo }) => appliesTo);
          return rules.some(
            (rule) =>
              rule.program === member.program &&
              [member.memberType].every((type) => rule.memberTypes?.includes(type) ?? true) &&
              (!rule.tiers || rule.tiers.some((tier) => tier === member.tier)) &&
              (!rule.harmonizedOnly || isHarmonized(member.id)) &&
              (!rule.alsoMember ||
                everyMembership.some(
                  (other) =>
                    other.program === rule.alsoMember?.program &&
                    rule.alsoMember.memberTypes.includes(other.memberType) &&
                    other.inGoodStanding,
                )),
          );
        });
        const worth = failing.length > 0 ? `fails ${failing.join(' ')}` : `grants ${granted.join(' ')}`;
        return {
          order: [PROGRAM_CODES.indexOf(member.program), row.country, member.place, index] as const,
          sentence: `${member.id} under ${row.id} by ${row.country}: ${worth}`,
        };
      }),
  );
  return sentences.toSorted((a, b) => compare(a.order, b.order)).map(({ sentence }) => sentence);
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const differing = a.findIndex((value, index) => value !== b[index]);
  const [mine, theirs] = [a[differing], b[differing]];
  if (mine === undefined || theirs === undefined) return 0;
  return mine < theirs ? -1 : 1;
}

function storedRow({ program: _program, country, ...row }: StoredRow): object {
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const partner = { country, administration: `Customs of ${country}`, name: 'AEO' };
  const rest = { instrument: row.id, statusBasis: 'LISTED_BY_CBSA', sources: ['CBP-MR'], confidence: 'FOUND' };
  return { ...given, partner, ...rest };
}

test('recognition is what its definition says, whatever the register and the memberships', () => {
  for (const program of PROGRAM_CODES) {
    expect(memberTypesOf(program).map(({ code }) => code)).toEqual(expect.arrayContaining([...TYPES[program]]));
  }
  fc.assert(
    fc.property(worlds, (world) => {
      const stored = (program: ProgramCode) => world.rows.filter((row) => row.program === program).map(storedRow);
      const arrangements = { PIP: stored('PIP'), CTPAT: stored('CTPAT'), MEXICAN_AEO: stored('MEXICAN_AEO') };
      const reference = readReference({ ...SHIPPED_FILES, arrangements });

      const set = recognise(
        { answers: world.answers, on: world.on, today: '2026-11-22', in: world.in, own: [] },
        reference,
      );

      const silent = PROGRAM_CODES.filter(
        (program) => (world.answers[program]?.outcome ?? 'UNAVAILABLE') === 'UNAVAILABLE',
      );
      expect(set.unavailable).toEqual(silent);
      expect(set.complete).toBe(silent.length === 0);
      expect(
        set.items.map((item) => {
          const failing = item.factors.filter(({ passed }) => !passed).map(({ code }) => code);
          expect(item.factors).toHaveLength(6);
          expect(item.eligible).toBe(failing.length === 0);
          const granted = item.benefits.map(({ code }) => code);
          if (!item.eligible) expect(granted).toEqual([]);
          const worth = item.eligible ? `grants ${granted.join(' ')}` : `fails ${failing.join(' ')}`;
          return `${item.membershipId} under ${item.arrangement.arrangement.id} by ${item.grantedBy}: ${worth}`;
        }),
      ).toEqual(specification(world));
    }),
  );
});
