import type { Language } from '@aeo-hub/core/language';
import type { Harmonization } from './harmonization';
import type { HarmonizationType } from './harmonization.type';

export function harmonizationView(harmonization: Harmonization, language: Language): HarmonizationType {
  return { ...harmonization, disagreement: harmonization.disagreement?.(language) ?? null };
}
