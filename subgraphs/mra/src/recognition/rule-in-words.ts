import type { Language } from '@aeo-hub/core/language';
import { memberType } from '@aeo-hub/core/member-type';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { BenefitRule } from '../reference/benefit';
import type { HomePrograms } from '../reference/home-program';
import { oneOfInWords } from '../wording/one-of-in-words';
import type { Words } from '../wording/words';

/** Every condition of a rule, as a reader of a list needs it; null when there is none. */
export function ruleInWords(rule: BenefitRule, programs: HomePrograms): Words | null {
  const conditions = [memberTypes(rule), tiers(rule), harmonizedOnly(rule), alsoMember(rule, programs), rest(rule)];
  const present = conditions.filter((condition) => condition !== null);
  return present.length === 0 ? null : (language) => present.map((condition) => condition(language)).join('; ');
}

function memberTypes({ program, memberTypes: codes }: BenefitRule): Words | null {
  if (codes === null) return null;
  const label = { en: 'for the member type', fr: 'pour le type d’adhérent', es: 'para el tipo de miembro' };
  return (language) => `${label[language]} ${names(program, codes, language)}`;
}

function tiers({ tiers: levels }: BenefitRule): Words | null {
  if (levels === null) return null;
  const label = { en: 'Tier', fr: 'niveau', es: 'nivel' };
  return (language) => `${label[language]} ${oneOfInWords(levels, language)}`;
}

function harmonizedOnly(rule: BenefitRule): Words | null {
  if (!rule.harmonizedOnly) return null;
  const text = {
    en: 'for members harmonized across PIP and CTPAT',
    fr: 'pour les membres harmonisés entre le PEP et le CTPAT',
    es: 'para miembros armonizados entre PIP y CTPAT',
  };
  return (language) => text[language];
}

function alsoMember({ alsoMember: other }: BenefitRule, programs: HomePrograms): Words | null {
  if (other === null) return null;
  const { acronym } = programs[other.program];
  const label = {
    en: `if also a member in good standing of ${acronym.en} as`,
    fr: `si aussi membre en règle du programme ${acronym.fr} comme`,
    es: `si también es miembro vigente de ${acronym.es} como`,
  };
  return (language) => `${label[language]} ${names(other.program, other.memberTypes, language)}`;
}

function rest({ condition }: BenefitRule): Words | null {
  return condition === null ? null : (language) => condition[language];
}

function names(program: ProgramCode, codes: readonly string[], language: Language): string {
  return oneOfInWords(
    codes.map((code) => memberType(program, code)?.name[language] ?? code),
    language,
  );
}
