import { describedEnum } from '@aeo-hub/core/described-enum';
import type { Modality } from '@aeo-hub/core/member-type';

export const ModalityEnum = describedEnum<Modality>('MexicanAeoModality', 'The two modalities of the Mexican AEO.', {
  OEA: 'Operador Económico Autorizado, for those who import and export.',
  SCC: 'Socio Comercial Certificado, for those who carry, store and clear for them.',
});
