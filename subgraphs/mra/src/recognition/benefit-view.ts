import type { Language, Localized } from '@aeo-hub/core/language';
import { citation } from '@aeo-hub/core/reference-data';
import type { Benefit, ProgramBenefit } from '../reference/benefit';
import type { HomePrograms } from '../reference/home-program';
import type { Words } from '../wording/words';
import { ruleInWords } from './rule-in-words';

/** A benefit as answers tell it. */
export interface BenefitView {
  readonly code: string;
  readonly name: Localized;
  readonly description: Localized;
  readonly condition: Words | null;
  readonly source: Words;
}

/** As granted to one membership: what the hub could check holds, and only what it cannot know is left as a condition. */
export function grantedBenefit({ benefit, rule }: ProgramBenefit): BenefitView {
  return view(benefit, rule.condition === null ? null : inLanguageOf(rule.condition), inLanguageOf(rule.source));
}

/** As an arrangement lists it: with every condition on the home program's members. */
export function listedBenefit({ benefit, rule }: ProgramBenefit, programs: HomePrograms): BenefitView {
  return view(benefit, ruleInWords(rule, programs), inLanguageOf(rule.source));
}

/** As the list of all benefits tells it: with the conditions of each program that sets any, named by program. */
export function generalBenefit(benefit: Benefit, programs: HomePrograms): BenefitView {
  const conditions = benefit.rules.flatMap((rule) => {
    const words = ruleInWords(rule, programs);
    const { acronym } = programs[rule.program];
    return words === null ? [] : [(language: Language) => `${acronym[language]}${COLON[language]}${words(language)}`];
  });
  return view(
    benefit,
    conditions.length === 0 ? null : (language) => conditions.map((condition) => condition(language)).join('; '),
    () => citation([...new Set(benefit.rules.flatMap(({ sources }) => sources))]),
  );
}

const COLON: Localized = { en: ': ', fr: ' : ', es: ': ' };

function view(benefit: Benefit, condition: Words | null, source: Words): BenefitView {
  const { code, name, description } = benefit;
  return { code, name, description, condition, source };
}

function inLanguageOf(text: Localized): Words {
  return (language) => text[language];
}
