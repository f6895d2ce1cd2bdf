import type { Language } from '@aeo-hub/core/language';
import type { PartnerProgram } from '../reference/arrangement';

/**
 * `Japan Customs and Tariff Bureau (AEO)`. In French `partenaire « Bureau des douanes et du tarif du Japon » (AEO)`: the names stand in no
 * sentence of their own there, so they take no article.
 */
export function partnerInWords({ administration, acronym, name }: PartnerProgram, language: Language): string {
  const program = (acronym ?? name)[language];
  if (language === 'fr') return `partenaire «\u00A0${administration.fr}\u00A0» (${program})`;
  return `${administration[language]} (${program})`;
}
