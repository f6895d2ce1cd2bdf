import type { Localized } from '../language';

/**
 * RFCs that identify no taxpayer, and whom each stands for. Source: Resolución Miscelánea Fiscal, rule 2.7.1 on the generic RFC in invoices
 * (2.7.1.23, in other years 2.7.1.26): XAXX, XEXX; RGCE, Anexo 22, on the RFC in the pedimento: EXTR, EDM, EMB, OIN; SAT, examples of
 * invoices: AAA.
 */
export const GENERIC_RFCS: ReadonlyMap<string, Localized> = new Map([
  ['XAXX010101000', { en: 'the public at large', fr: 'le grand public', es: 'el público en general' }],
  [
    'XEXX010101000',
    {
      en: 'residents abroad without an RFC',
      fr: 'les résidents à l’étranger sans RFC',
      es: 'los residentes en el extranjero sin RFC',
    },
  ],
  [
    'EXTR920901TS4',
    {
      en: 'foreigners in Mexican customs declarations',
      fr: 'les étrangers dans les déclarations en douane mexicaines',
      es: 'los extranjeros en los pedimentos',
    },
  ],
  [
    'EDM930614781',
    {
      en: 'those for whom courier and parcel companies declare goods in Mexico',
      fr: 'ceux pour qui les messageries déclarent des marchandises au Mexique',
      es: 'aquellos por quienes declaran las empresas de mensajería y paquetería',
    },
  ],
  [
    'EMB930401KH4',
    {
      en: 'embassies in Mexican customs declarations',
      fr: 'les ambassades dans les déclarations en douane mexicaines',
      es: 'las embajadas en los pedimentos',
    },
  ],
  [
    'OIN9304013N0',
    {
      en: 'international organizations in Mexican customs declarations',
      fr: 'les organisations internationales dans les déclarations en douane mexicaines',
      es: 'los organismos internacionales en los pedimentos',
    },
  ],
  [
    'AAA010101AAA',
    {
      en: 'taxpayers in examples',
      fr: 'les contribuables dans les exemples',
      es: 'los contribuyentes en los ejemplos',
    },
  ],
]);
