import type { ProgramCode } from '@aeo-hub/core/program';
import type { Archetype, Headquarters } from '../company/archetype';
import { dateOf, dayOf, type Day } from '../day/day';
import type { HistoryEvent } from '../history/history-event';
import { recordTimes } from '../history/record-times';
import { simulate } from '../history/simulate';
import { spells } from '../history/spells';
import { withValidations } from '../history/with-validations';
import { SAMPLE_PROGRAMS } from '../program/sample-programs';
import type { SampleProgram } from '../program/sample-program';
import type { Random } from '../random/random';
import type { Account, HarmonizedWith } from './account';
import { jointHistory } from './joint-history';

type Membership = Archetype['memberships'][number];

const DESKS: Readonly<Partial<Record<ProgramCode, readonly string[]>>> = {
  PIP: ['atlantic', 'ontario', 'pacific', 'prairies', 'quebec'].map((region) => `pip-host-desk-${region}`),
  CTPAT: ['buffalo', 'houston', 'los-angeles', 'miami', 'newark', 'new-york'].map(
    (office) => `ctpat-host-desk-${office}`,
  ),
};

/** The accounts of a company and all that happened to them until a day. One in five that can be harmonized is. */
export function makeAccounts(
  random: Random,
  index: number,
  company: { readonly memberships: readonly Membership[]; readonly headquarters: Headquarters },
  until: Day,
): Account[] {
  const carriers = company.memberships.filter(isHarmonizable);
  const isHarmonized = carriers.length === 2 && random.chance(200);
  const others = isHarmonized ? company.memberships.filter((held) => !isHarmonizable(held)) : company.memberships;
  const joint = isHarmonized ? harmonizedAccounts(random, index, company.headquarters, until) : [];
  const alone = others.map((held, at) => {
    const earlier = others.slice(0, at).filter(({ program }) => program === held.program).length;
    const harmonized = joint.some(({ program }) => program.code === held.program) ? 1 : 0;
    return singleAccount(random, held, 2 * index + earlier + harmonized, until);
  });
  return [...joint, ...alone];
}

const isHarmonizable = ({ program, memberType }: Membership): boolean =>
  (program === 'PIP' && memberType === 'CARRIER_HIGHWAY') ||
  (program === 'CTPAT' && memberType === 'HIGHWAY_CARRIER_US_CA');

/** CTPAT's members with a tier in the sample: the law speaks of participants, reports of exporters name tiers too. Source: 6 U.S.C. 964. */
const TIERED: ReadonlySet<string> = new Set(['IMPORTER', 'EXPORTER']);

function singleAccount(random: Random, { program: code, memberType }: Membership, serial: number, until: Day): Account {
  const program = SAMPLE_PROGRAMS[code];
  const [first, last] = program.life.begins;
  const told = simulate(random, program.life, random.between(dayOf(first), dayOf(last)), until);
  const validations = program.validations(random, told, spells(told, until), until);
  const tiered = TIERED.has(memberType);
  const history = code === 'CTPAT' ? withValidations(random, told, validations, { tiered, until }) : told;
  return account(random, { program, memberType, serial, history, validations, harmonization: null }, until);
}

function harmonizedAccounts(random: Random, index: number, headquarters: Headquarters, until: Day): Account[] {
  const { PIP: pip, CTPAT: ctpat } = SAMPLE_PROGRAMS;
  const host = headquarters === 'CA' ? pip : ctpat;
  const told = jointHistory(random, host, until);
  // One site validation counts for both. PIP's comes before the membership does, so it is there from the first day.
  const validations = pip.validations(random, told.host, spells(told.host, until), until);
  const pointOfContact = random.pick(DESKS[host.code] ?? []);
  const [pipNumber, ctpatNumber] = [pip, ctpat].map((program) => numberOf(program, 2 * index, told.host));
  const withAccount = (number = ''): HarmonizedWith => ({
    account: number,
    since: told.since,
    host: host.code,
    pointOfContact,
  });
  const historyOf = (program: SampleProgram) => (program === host ? told.host : told.counterpart);
  const common = { serial: 2 * index, validations };
  return [
    {
      ...common,
      program: pip,
      memberType: 'CARRIER_HIGHWAY',
      history: historyOf(pip),
      harmonization: withAccount(ctpatNumber),
    },
    {
      ...common,
      program: ctpat,
      memberType: 'HIGHWAY_CARRIER_US_CA',
      history: historyOf(ctpat),
      harmonization: withAccount(pipNumber),
    },
  ].map((draft) => account(random, draft, until));
}

interface Draft extends Pick<Account, 'program' | 'memberType' | 'history' | 'validations' | 'harmonization'> {
  readonly serial: number;
}

function account(random: Random, { serial, ...draft }: Draft, until: Day): Account {
  const days = draft.history.map(({ on }) => on);
  return {
    ...draft,
    number: numberOf(draft.program, serial, draft.history),
    recordedAt: recordTimes(random, days, until),
  };
}

function numberOf(program: SampleProgram, serial: number, history: readonly HistoryEvent[]): string {
  const first = history[0];
  if (!first) throw new RangeError(`A membership without history on ${dateOf(0)}`);
  return program.accountNumber(serial, first.on);
}
