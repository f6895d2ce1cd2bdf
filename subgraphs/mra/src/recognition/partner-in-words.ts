import type { PartnerProgram } from '../reference/arrangement';

/** `Japan Customs and Tariff Bureau (AEO)`: names stay as signed, in every language. */
export function partnerInWords({ administration, acronym, name }: PartnerProgram): string {
  return `${administration} (${acronym ?? name})`;
}
