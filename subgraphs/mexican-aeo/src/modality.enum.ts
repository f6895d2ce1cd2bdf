import type { Modality } from '@aeo-hub/core/member-type';
import { registerEnumType } from 'type-graphql';

/** Operador Económico Autorizado, and its sister for those who serve importers and exporters (RGCE, title 7). */

export const ModalityEnum = { OEA: 'OEA', SCC: 'SCC' } as const satisfies Record<Modality, Modality>;

registerEnumType(ModalityEnum, {
  name: 'MexicanAeoModality',
  description: 'The two modalities of the Mexican AEO.',
  valuesConfig: {
    OEA: { description: 'Operador Económico Autorizado.' },
    SCC: { description: 'Socio Comercial Certificado.' },
  },
});
