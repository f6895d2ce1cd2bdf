import type { Language } from '@aeo-hub/core/language';
import { memberTypesOf } from '@aeo-hub/core/member-type';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { benefitInLanguage } from '../benefit/benefit-in-language';
import { programView, type ProgramView } from '../program/program-view';
import { listedBenefit } from '../recognition/benefit-view';
import type { Arrangement } from '../reference/arrangement';
import type { Reference } from '../reference/reference';
import type { ArrangementOnDay } from '../register/arrangement-on';
import type { ArrangementType } from './arrangement.type';
import type { PartnerProgramType } from './partner-program.type';

/** What clients are promised of an arrangement; programs are linked with the fields that are their own. */
export type ArrangementView = Omit<ArrangementType, 'program' | 'partner'> & {
  readonly program: ProgramView;
  readonly partner: Omit<PartnerProgramType, 'program'> & { readonly program: ProgramView | null };
};

/** An arrangement as it stood on a day, in the language of the request. */
export function arrangementView(dated: ArrangementOnDay, reference: Reference, language: Language): ArrangementView {
  const { arrangement, on, status, inForceSince } = dated;
  const { partner } = arrangement;
  const home = partnerAtHome(arrangement, reference);
  return {
    id: arrangement.id,
    program: programView(reference.programs[arrangement.program], on, language),
    partner: {
      country: partner.country,
      administration: partner.administration,
      name: partner.name,
      acronym: partner.acronym,
      tiers: partner.tiers && [...partner.tiers],
      program: home && programView(home, on, language),
    },
    partnerCountry: partner.country,
    signedOn: arrangement.signedOn,
    inForceSince,
    status,
    instrument: arrangement.instrument,
    memberTypes: memberTypesInScope(arrangement, language),
    direction: arrangement.direction,
    benefits: arrangement.benefits.map((benefit) =>
      benefitInLanguage(listedBenefit(benefit, reference.programs), language),
    ),
    confidence: arrangement.confidence,
    source: arrangement.source[language],
  };
}

function partnerAtHome({ partner }: Arrangement, { programs }: Reference) {
  const code = PROGRAM_CODES.find((each) => programs[each].country === partner.country);
  return code ? programs[code] : null;
}

function memberTypesInScope({ program, memberTypes }: Arrangement, language: Language): ArrangementView['memberTypes'] {
  if (memberTypes === null) return null;
  return memberTypesOf(program)
    .filter(({ code }) => memberTypes.includes(code))
    .map(({ code, name }) => ({ code, name: name[language] }));
}
