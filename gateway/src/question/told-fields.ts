import type { IdentifierScheme } from '@aeo-hub/core/identifier';

/** A field of the root that tells of companies or records something of one: audited, and what it tells of companies receipted. */
export type ToldField =
  | {
      readonly kind: 'LOOKUP' | 'CHECK' | 'SEARCH';
      /** Whether its answer is a list, of which each row can be shown alone. */
      readonly isList: boolean;
      /** What the audit selects of the answer, whatever the asker selected; `PREFIX` stands for something that no asker wrote. */
      readonly selects: string;
    }
  | { readonly kind: 'RECORDING'; readonly selects: string; readonly scheme: IdentifierScheme };

const LOOKUP = {
  kind: 'LOOKUP',
  isList: false,
  selects: 'PREFIXoutcome: outcome PREFIXcompany: company { id }',
} as const;
const CHECK = { kind: 'CHECK', isList: false, selects: 'PREFIXoutcome: outcome' } as const;
const SEARCH = { kind: 'SEARCH', isList: false, selects: 'PREFIXedges: edges { node { id } }' } as const;

function recording(scheme: IdentifierScheme): ToldField {
  return { kind: 'RECORDING', selects: 'PREFIXoutcome: outcome', scheme };
}

/** By their names; those of queries and of mutations differ. */
export const TOLD_FIELDS: ReadonlyMap<string, ToldField> = new Map<string, ToldField>([
  ['company', LOOKUP],
  ['companies', { ...LOOKUP, isList: true }],
  ['counterpart', CHECK],
  ['counterparts', { ...CHECK, isList: true }],
  ['searchCompanies', SEARCH],
  ['recordPipEvent', recording('PIP_ACCOUNT')],
  ['recordPipConsent', recording('PIP_ACCOUNT')],
  ['recordCtpatEvent', recording('CTPAT_ACCOUNT')],
  ['recordCtpatConsent', recording('CTPAT_ACCOUNT')],
  ['recordMexicanAeoEvent', recording('MEXICAN_AEO_NUMBER')],
  ['recordMexicanAeoConsent', recording('MEXICAN_AEO_NUMBER')],
]);
