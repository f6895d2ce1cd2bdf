import type { CalendarDate } from '@aeo-hub/core/calendar';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { harmonizedPairs } from '../harmonization/harmonized-pairs';
import type { AnsweredMembership, ProgramAnswers } from '../program-answer/program-answer';
import { unavailablePrograms } from '../program-answer/unavailable-programs';
import type { Reference } from '../reference/reference';
import { arrangementOn, type ArrangementOnDay } from '../register/arrangement-on';
import { isPartner } from '../register/is-partner';
import { grantedBenefit } from './benefit-view';
import { claimReference } from './claim-reference';
import type { FactorQuestion } from './factor-question';
import { factorsOf } from './factors-of';
import { isGranted, type Company } from './is-granted';
import type { Recognition, RecognitionSet } from './recognition';

/** A company's memberships, as the programs told them to this caller, on one day. */
export interface RecognitionQuestion {
  readonly answers: ProgramAnswers;
  readonly on: CalendarDate;
  /** The day of the request. */
  readonly today: CalendarDate;
  /** One partner country, territory or EU; a member state of the EU means the EU's arrangements. Null: everywhere. */
  readonly in: string | null;
  /** Programs whose own officers ask. */
  readonly own: readonly ProgramCode[];
}

/**
 * What each membership is worth under each arrangement of its own program, with every factor that passed or failed. Computed
 * from the day asked, never stored. Arrangements are not transitive: a membership meets those of its own program and no
 * others. Memberships of every status are answered for; so are arrangements that were not in force on that day, or not signed
 * yet, because a reader wants to know why not.
 */
export function recognise(question: RecognitionQuestion, reference: Reference): RecognitionSet {
  const { answers } = question;
  const unavailable = unavailablePrograms(answers);
  const company: Company = { answers, harmonized: harmonizedIds(question) };
  const items = PROGRAM_CODES.filter((program) => !unavailable.includes(program)).flatMap((program) =>
    recognitionsIn(program, question, company, reference),
  );
  return { complete: unavailable.length === 0, unavailable, items };
}

function recognitionsIn(
  program: ProgramCode,
  { answers, on, today, in: partner, own }: RecognitionQuestion,
  company: Company,
  reference: Reference,
): readonly Recognition[] {
  const memberships = answers[program]?.memberships ?? [];
  if (memberships.length === 0) return [];
  const asked: Asked = { isToday: on === today, tellsTier: own.includes(program) };
  return reference.byPartner[program]
    .filter(({ country }) => partner === null || isPartner(country, partner, on))
    .flatMap(({ arrangements }) => {
      const dated = arrangements.map((arrangement) => arrangementOn(arrangement, on));
      return memberships.flatMap((membership) =>
        dated.map((arrangement) => recognition(membership, arrangement, asked, company, reference)),
      );
    });
}

type Asked = Pick<FactorQuestion, 'isToday' | 'tellsTier'>;

function recognition(
  membership: AnsweredMembership,
  dated: ArrangementOnDay,
  asked: Asked,
  company: Company,
  reference: Reference,
): Recognition {
  const { program, partner, benefits } = dated.arrangement;
  const factors = factorsOf({
    membership,
    dated,
    program: reference.programs[program],
    isToday: asked.isToday,
    tellsTier: asked.tellsTier,
  });
  const eligible = factors.every((factor) => factor.passed);
  const granted = eligible ? benefits.filter(({ rule }) => isGranted(rule, membership, company)) : [];
  return {
    arrangement: dated,
    membershipId: membership.id,
    program,
    grantedBy: partner.country,
    eligible,
    factors,
    benefits: granted.map(grantedBenefit),
    claim: claimReference(reference.claims, program, partner.country),
  };
}

function harmonizedIds({ answers, on }: RecognitionQuestion): ReadonlySet<string> {
  const pairs = harmonizedPairs(answers.PIP, answers.CTPAT, on);
  return new Set(pairs.flatMap((pair) => [pair.pip.id, pair.ctpat.id]));
}
