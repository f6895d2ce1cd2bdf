import type { ProgramCode } from '@aeo-hub/core/program';

/** A field of the root that tells of companies or records something of one: audited, and what it tells of companies receipted. */
export type ToldField =
  | {
      readonly kind: 'LOOKUP' | 'CHECK' | 'SEARCH';
      /** Whether its answer is a list, of which each row can be shown alone. */
      readonly isList: boolean;
      /** What the audit selects of the answer, whatever the asker selected. */
      readonly selects: string;
    }
  | { readonly kind: 'RECORDING'; readonly selects: string; readonly program: ProgramCode }
  /** Of the company in whose name it is asked. */
  | { readonly kind: 'OF_ASKER'; readonly isList: false; readonly selects: string };

const LOOKUP = {
  kind: 'LOOKUP',
  isList: false,
  selects: 'outcome company { companyId shownBy }',
} as const;
const CHECK = {
  kind: 'CHECK',
  isList: false,
  selects: 'outcome confirmed { program }',
} as const;
const SEARCH = { kind: 'SEARCH', isList: false, selects: 'edges { node { companyId shownBy } }' } as const;
const OF_ASKER = { kind: 'OF_ASKER', isList: false, selects: '__typename' } as const;

function recording(program: ProgramCode): ToldField {
  return { kind: 'RECORDING', selects: 'outcome', program };
}

/** By their names; those of queries and of mutations differ. */
export const TOLD_FIELDS: ReadonlyMap<string, ToldField> = new Map<string, ToldField>([
  ['company', LOOKUP],
  ['companies', { ...LOOKUP, isList: true }],
  ['counterpart', CHECK],
  ['counterparts', { ...CHECK, isList: true }],
  ['searchCompanies', SEARCH],
  ['questionsAboutMe', OF_ASKER],
  ['recordPipEvent', recording('PIP')],
  ['cancelPipEvent', recording('PIP')],
  ['recordPipConsent', recording('PIP')],
  ['recordCtpatEvent', recording('CTPAT')],
  ['cancelCtpatEvent', recording('CTPAT')],
  ['recordCtpatConsent', recording('CTPAT')],
  ['recordMexicanAeoEvent', recording('MEXICAN_AEO')],
  ['cancelMexicanAeoEvent', recording('MEXICAN_AEO')],
  ['recordMexicanAeoConsent', recording('MEXICAN_AEO')],
]);
