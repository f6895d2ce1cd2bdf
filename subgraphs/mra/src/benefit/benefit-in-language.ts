import type { Language } from '@aeo-hub/core/language';
import type { BenefitView } from '../recognition/benefit-view';
import type { BenefitType } from './benefit.type';

export function benefitInLanguage(benefit: BenefitView, language: Language): BenefitType {
  return {
    code: benefit.code,
    name: benefit.name[language],
    description: benefit.description[language],
    condition: benefit.condition?.(language) ?? null,
    source: benefit.source(language),
  };
}
