import type { Localized } from '@aeo-hub/core/language';

/** What a person calls a subgraph, where a sentence starts. */
const TITLES: Readonly<Record<string, Localized>> = {
  registry: { en: 'The company registry', fr: 'Le registre des entreprises', es: 'El registro de empresas' },
  pip: { en: 'The PIP program', fr: 'Le programme PEP', es: 'El programa PIP' },
  ctpat: { en: 'The CTPAT program', fr: 'Le programme CTPAT', es: 'El programa CTPAT' },
  'mexican-aeo': { en: 'The Mexican AEO program', fr: 'Le programme OEA mexicain', es: 'El programa OEA de México' },
  mra: {
    en: 'The register of mutual recognition arrangements',
    fr: 'Le registre des arrangements de reconnaissance mutuelle',
    es: 'El registro de arreglos de reconocimiento mutuo',
  },
  audit: { en: 'The audit', fr: 'Le journal d’audit', es: 'El registro de auditoría' },
};

/** The title of a subgraph; of one that is not the hub's own, its name. */
export function subgraphTitle(name: string): Localized {
  return TITLES[name] ?? { en: `“${name}”`, fr: `« ${name} »`, es: `«${name}»` };
}
