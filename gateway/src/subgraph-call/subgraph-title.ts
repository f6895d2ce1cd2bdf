import type { Localized } from '@aeo-hub/core/language';
import type { ProgramCode } from '@aeo-hub/core/program';

const PROGRAM_TITLES: Readonly<Record<ProgramCode, Localized>> = {
  PIP: { en: 'The PIP program', fr: 'Le programme PEP', es: 'El programa PIP' },
  CTPAT: { en: 'The CTPAT program', fr: 'Le programme CTPAT', es: 'El programa CTPAT' },
  MEXICAN_AEO: { en: 'The Mexican AEO program', fr: 'Le programme OEA mexicain', es: 'El programa OEA de México' },
};

/** Of the subgraphs that answer for no program. */
const TITLES: Readonly<Record<string, Localized>> = {
  registry: { en: 'The company registry', fr: 'Le registre des entreprises', es: 'El registro de empresas' },
  mra: {
    en: 'The register of mutual recognition arrangements',
    fr: 'Le registre des arrangements de reconnaissance mutuelle',
    es: 'El registro de arreglos de reconocimiento mutuo',
  },
  audit: { en: 'The audit', fr: 'Le journal d’audit', es: 'El registro de auditoría' },
};

/**
 * What a person calls a subgraph, where a sentence starts: the program that it answers for, else its title, else its name.
 *
 * @param programs those that it answers for
 */
export function subgraphTitle(name: string, programs: readonly ProgramCode[]): Localized {
  const [program] = programs;
  if (program) return PROGRAM_TITLES[program];
  return TITLES[name] ?? { en: `“${name}”`, fr: `« ${name} »`, es: `«${name}»` };
}
