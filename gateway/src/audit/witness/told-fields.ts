import type { IdentifierScheme } from '@aeo-hub/core/identifier';

/** How the audit reads a field of the root that tells of companies or records something of one. */
export type ToldField =
  | {
      readonly kind: 'LOOKUP' | 'CHECK' | 'SEARCH';
      /** What it selects of the answer, whatever the asker selected; `PREFIX` stands for something that no asker wrote. */
      readonly selects: string;
    }
  | { readonly kind: 'RECORDING'; readonly selects: string; readonly scheme: IdentifierScheme };

const LOOKUP = { kind: 'LOOKUP', selects: 'PREFIXoutcome: outcome PREFIXcompany: company { id }' } as const;
const CHECK = { kind: 'CHECK', selects: 'PREFIXoutcome: outcome' } as const;
const SEARCH = { kind: 'SEARCH', selects: 'PREFIXedges: edges { node { id } }' } as const;

function recording(scheme: IdentifierScheme): ToldField {
  return { kind: 'RECORDING', selects: 'PREFIXoutcome: outcome', scheme };
}

/** By their names; those of queries and of mutations differ. */
export const TOLD_FIELDS: ReadonlyMap<string, ToldField> = new Map<string, ToldField>([
  ['company', LOOKUP],
  ['companies', LOOKUP],
  ['counterpart', CHECK],
  ['counterparts', CHECK],
  ['searchCompanies', SEARCH],
  ['recordPipEvent', recording('PIP_ACCOUNT')],
  ['recordPipConsent', recording('PIP_ACCOUNT')],
  ['recordCtpatEvent', recording('CTPAT_ACCOUNT')],
  ['recordCtpatConsent', recording('CTPAT_ACCOUNT')],
  ['recordMexicanAeoEvent', recording('MEXICAN_AEO_NUMBER')],
  ['recordMexicanAeoConsent', recording('MEXICAN_AEO_NUMBER')],
]);
