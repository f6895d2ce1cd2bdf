import { calendarDayOf } from '@aeo-hub/core/calendar';
import type { Caller } from '@aeo-hub/core/caller';
import { consentsOn, type ConsentEvent } from '@aeo-hub/core/consent';
import { disclosure, settleArrangements } from '@aeo-hub/core/disclosure';
import { inGoodStandingOn, MEMBERSHIP_STATUSES, MembershipRepository, wasMemberOn } from '@aeo-hub/core/membership';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import fc from 'fast-check';
import { WalledProgram, type SaidConsent, type SaidEvent } from './walled-program';

jest.setTimeout(1_800_000);

const DAYS = ['2019-12-31', '2020-01-31', '2020-02-01', '2026-11-21', '2026-11-22', '2026-11-23'];
// The United Kingdom left the EU on 2020-01-31.
const PARTNERS = ['JP', 'EU', 'GB', 'DE', 'CA', 'US', 'MX'];
const ACCOUNTS = ['A', 'B', 'C'];

const caller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constantFrom<Caller>({ role: 'PUBLIC' }, { role: 'ANALYST' }, { role: 'OPERATOR' }),
  fc.constantFrom(...PARTNERS).map((country): Caller => ({ role: 'PARTNER', country })),
  fc.subarray([...PROGRAM_CODES], { minLength: 1 }).map((programs): Caller => ({ role: 'OFFICER', programs })),
  fc.constant<Caller>({ role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } }),
);

const event: fc.Arbitrary<SaidEvent> = fc.record({
  account: fc.constantFrom(...ACCOUNTS),
  status: fc.constantFrom('ACTIVE', 'ACTIVE', ...MEMBERSHIP_STATUSES),
  effectiveOn: fc.constantFrom(...DAYS),
  validUntil: fc.constantFrom(null, null, ...DAYS),
});

const consent: fc.Arbitrary<SaidConsent> = fc.record({
  account: fc.constantFrom(...ACCOUNTS),
  grantee: fc.constantFrom(...PARTNERS, 'TRADERS'),
  kind: fc.constantFrom('GIVEN', 'GIVEN', 'WITHDRAWN'),
  effectiveOn: fc.constantFrom(...DAYS),
});

const world = fc.record({
  code: fc.constantFrom(...PROGRAM_CODES),
  arrangements: fc.uniqueArray(
    fc.record({ partner: fc.constantFrom(...PARTNERS), inForceSince: fc.constantFrom(...DAYS) }),
    { selector: ({ partner }) => partner, maxLength: 6 },
  ),
  events: fc.uniqueArray(event, {
    selector: ({ account, status, effectiveOn }) => `${account} ${status} ${effectiveOn}`,
    maxLength: 8,
  }),
  retracted: fc.array(fc.record({ account: fc.constantFrom(...ACCOUNTS), effectiveOn: fc.constantFrom(...DAYS) }), {
    maxLength: 3,
  }),
  consents: fc.uniqueArray(consent, { selector: (said) => Object.values(said).join(' '), maxLength: 16 }),
  callers: fc.array(caller, { minLength: 4, maxLength: 8 }),
  today: fc.constantFrom(...DAYS),
});

/** Each world has accounts of its own, so that one database serves them all. */
function inWorld<Said extends { readonly account: string }>(said: readonly Said[], number: number): readonly Said[] {
  return said.map((one) => ({ ...one, account: `${one.account}-${number}` }));
}

describe('the two walls', () => {
  let program: WalledProgram;
  let number = 0;

  beforeAll(async () => {
    program = await WalledProgram.open();
  });

  afterAll(() => program[Symbol.asyncDispose]());

  it('show the same members of random worlds: the database by itself, and the policy by itself', async () => {
    let shownOnes = 0;
    await fc.assert(
      fc.asyncProperty(world, async ({ code, arrangements, events, retracted, consents, callers, today }) => {
        number += 1;
        const accounts = ACCOUNTS.map((account) => `${account}-${number}`);
        await settleArrangements(program.owner, arrangements);
        await program.say(inWorld(events, number), inWorld(consents, number));
        await program.retract(inWorld(retracted, number));
        const now = new Date(`${today}T12:00:00Z`);
        const everything = MembershipRepository.ofProgram(program.owner);
        const [allEvents, allConsents] = [await everything.events(accounts), await everything.consents(accounts)];
        for (const who of callers) {
          const at = { on: calendarDayOf(now), knownAt: null };
          const byPolicy = accounts.filter((account) => {
            const own = allConsents.filter((one: ConsentEvent) => one.account === account);
            const ownEvents = allEvents.filter((one) => one.account === account);
            const record = {
              consents: consentsOn(own, at),
              wasMember: wasMemberOn(ownEvents, at),
              inGoodStanding: inGoodStandingOn(ownEvents, at),
            };
            return disclosure(who, { code, arrangements }, record, at.on) !== 'NONE';
          });
          const repository = program.repositoryFor(who, code, now);
          const shown = new Set((await repository.events(accounts)).map(({ account }) => account));
          const withEvents = new Set(allEvents.map(({ account }) => account));
          expect([...shown].toSorted()).toEqual(byPolicy.filter((account) => withEvents.has(account)));
          shownOnes += shown.size;
        }
      }),
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 0) / 5) },
    );
    expect(shownOnes).toBeGreaterThan(0);
  });
});
