import { cacheKey } from '@aeo-hub/core/cache-key';
import type { CalendarDate, Instant } from '@aeo-hub/core/calendar';
import type { Language } from '@aeo-hub/core/language';
import { lazyField } from '@aeo-hub/core/lazy-field';
import { memberTypesOf } from '@aeo-hub/core/member-type';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { benefitInLanguage } from '../benefit/benefit-in-language';
import { programView } from '../program/program-view';
import { listedBenefit } from '../recognition/benefit-view';
import type { Arrangement } from '../reference/arrangement';
import type { Reference } from '../reference/reference';
import type { ArrangementOnDay } from '../register/arrangement-on';
import type { ArrangementType } from './arrangement.type';
import type { PartnerProgramType } from './partner-program.type';

/**
 * An arrangement as it stood on a day, in the language of the request. Getters, because an answer to thousands of companies
 * names each arrangement again, and few questions read all of it.
 *
 * @param knownAt the instant as known at which it was asked; null: as known now
 */
export function arrangementView(
  dated: ArrangementOnDay,
  reference: Reference,
  knownAt: Instant | null,
  language: Language,
): ArrangementType {
  const { arrangement, on, status, inForceSince } = dated;
  const { id, signedOn, instrument, direction, confidence } = arrangement;
  return {
    get id() {
      return cacheKey([id], { on, knownAt });
    },
    code: id,
    partnerCountry: arrangement.partner.country,
    signedOn,
    inForceSince,
    status,
    instrument,
    direction,
    confidence,
    source: arrangement.source[language],
    get program() {
      return lazyField(() => programView(reference.programs[arrangement.program], on, language));
    },
    get partner() {
      return lazyField(() => partnerView(arrangement, on, reference, language));
    },
    get memberTypes() {
      return lazyField(() => memberTypesInScope(arrangement, language));
    },
    get benefits() {
      return lazyField(() =>
        arrangement.benefits.map((benefit) => benefitInLanguage(listedBenefit(benefit, reference.programs), language)),
      );
    },
  };
}

function partnerView(
  { partner }: Arrangement,
  on: CalendarDate,
  { programs }: Reference,
  language: Language,
): PartnerProgramType {
  const home = PROGRAM_CODES.find((code) => programs[code].country === partner.country);
  return {
    country: partner.country,
    administration: partner.administration[language],
    name: partner.name[language],
    acronym: partner.acronym?.[language] ?? null,
    tiers: partner.tiers && [...partner.tiers],
    program: home ? programView(programs[home], on, language) : null,
  };
}

function memberTypesInScope({ program, memberTypes }: Arrangement, language: Language): ArrangementType['memberTypes'] {
  if (memberTypes === null) return null;
  return memberTypesOf(program)
    .filter(({ code }) => memberTypes.includes(code))
    .map(({ code, name }) => ({ code, name: name[language] }));
}
