import fc from 'fast-check';
import type { Caller } from '../caller';
import { euMemberStatesOn } from '../country';
import { PROGRAM_CODES, PROGRAMS } from '../program';
import { disclosure, type DisclosedRecord, type DisclosingProgram } from './disclosure';

const DAYS = ['2019-12-31', '2020-01-31', '2020-02-01', '2026-11-22', '2026-11-23'];
const PARTNERS = ['JP', 'EU', 'GB', 'DE', 'CA', 'US', 'MX'];
const GRANTEES = [...PARTNERS, 'TRADERS'];

const caller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constantFrom<Caller>({ role: 'PUBLIC' }, { role: 'ANALYST' }, { role: 'OPERATOR' }),
  fc.constantFrom(...PARTNERS).map((country): Caller => ({ role: 'PARTNER', country })),
  fc.subarray([...PROGRAM_CODES], { minLength: 1 }).map((programs): Caller => ({ role: 'OFFICER', programs })),
  fc.constant<Caller>({ role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } }),
);

const program: fc.Arbitrary<DisclosingProgram> = fc.record({
  code: fc.constantFrom(...PROGRAM_CODES),
  arrangements: fc.array(fc.record({ partner: fc.constantFrom(...PARTNERS), inForceSince: fc.constantFrom(...DAYS) }), {
    maxLength: 4,
  }),
});

const record: fc.Arbitrary<DisclosedRecord> = fc.record({
  consents: fc.subarray(GRANTEES),
  wasMember: fc.boolean(),
  inGoodStanding: fc.boolean(),
});

/** The rule the other way round: who is let in, found by listing everybody whom a consent and an arrangement reach. */
function expected(
  who: Caller,
  { code, arrangements }: DisclosingProgram,
  member: DisclosedRecord,
  today: string,
): string {
  const ownOfficers = PROGRAM_CODES.filter((each) => each === code);
  if (who.role === 'OFFICER' && ownOfficers.some((each) => who.programs.includes(each))) return 'OWN';
  const reached = new Set<string>();
  for (const { partner, inForceSince } of arrangements) {
    if (inForceSince > today || !member.consents.includes(partner) || !member.wasMember) continue;
    reached.add(partner);
    if (partner === 'EU') for (const state of euMemberStatesOn(today)) reached.add(state);
  }
  // A country has no arrangement with itself.
  reached.delete(PROGRAMS[code].country);
  switch (who.role) {
    case 'PARTNER':
      return reached.has(who.country) ? 'EXCHANGED' : 'NONE';
    case 'OFFICER':
      return who.programs.some((each) => reached.has(PROGRAMS[each].country)) ? 'EXCHANGED' : 'NONE';
    case 'CARRIER':
      return [member.wasMember, member.inGoodStanding, member.consents.includes('TRADERS')].every(Boolean)
        ? 'CONFIRMATION'
        : 'NONE';
    default:
      return 'NONE';
  }
}

describe('what a caller is shown of a member', () => {
  it('is what listing everybody whom an arrangement and a consent reach says, in random worlds', () => {
    fc.assert(
      fc.property(caller, program, record, fc.constantFrom(...DAYS), (who, asked, member, today) => {
        expect(disclosure(who, asked, member, today)).toBe(expected(who, asked, member, today));
      }),
      { numRuns: Math.max(10_000, fc.readConfigureGlobal().numRuns ?? 0) },
    );
  });

  it('is nothing to whoever is given no part in it, whatever the member agreed to', () => {
    const everything: DisclosedRecord = { consents: GRANTEES, wasMember: true, inGoodStanding: true };
    const arrangements = PARTNERS.map((partner) => ({ partner, inForceSince: '2010-01-01' }));
    const asked: DisclosingProgram = { code: 'PIP', arrangements };
    for (const role of ['PUBLIC', 'ANALYST', 'OPERATOR'] as const) {
      expect(disclosure({ role }, asked, everything, '2026-11-22')).toBe('NONE');
    }
    expect(disclosure({ role: 'PARTNER', country: 'KR' }, asked, everything, '2026-11-22')).toBe('NONE');
  });

  it('begins on the day the arrangement is in force', () => {
    const asked: DisclosingProgram = { code: 'PIP', arrangements: [{ partner: 'JP', inForceSince: '2026-11-22' }] };
    const member: DisclosedRecord = { consents: ['JP'], wasMember: true, inGoodStanding: false };
    const japan: Caller = { role: 'PARTNER', country: 'JP' };
    expect(disclosure(japan, asked, member, '2026-11-21')).toBe('NONE');
    expect(disclosure(japan, asked, member, '2026-11-22')).toBe('EXCHANGED');
  });

  it('ends for the United Kingdom under the Union’s arrangement with its membership', () => {
    const asked: DisclosingProgram = { code: 'CTPAT', arrangements: [{ partner: 'EU', inForceSince: '2012-07-01' }] };
    const member: DisclosedRecord = { consents: ['EU'], wasMember: true, inGoodStanding: false };
    const britain: Caller = { role: 'PARTNER', country: 'GB' };
    expect(disclosure(britain, asked, member, '2020-01-31')).toBe('EXCHANGED');
    expect(disclosure(britain, asked, member, '2020-02-01')).toBe('NONE');
  });

  it('is for a carrier what is in good standing, consent or not, and for partners all that was ever a member', () => {
    const asked: DisclosingProgram = { code: 'PIP', arrangements: [{ partner: 'JP', inForceSince: '2010-01-01' }] };
    const suspended: DisclosedRecord = { consents: GRANTEES, wasMember: true, inGoodStanding: false };
    const carrier: Caller = { role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } };
    expect(disclosure(carrier, asked, suspended, '2026-11-22')).toBe('NONE');
    expect(disclosure(carrier, asked, { ...suspended, inGoodStanding: true }, '2026-11-22')).toBe('CONFIRMATION');
    expect(disclosure({ role: 'PARTNER', country: 'JP' }, asked, suspended, '2026-11-22')).toBe('EXCHANGED');
  });
});
