/** The three home programs, in the order in which answers list them. */
export const PROGRAM_CODES = ['PIP', 'CTPAT', 'MEXICAN_AEO'] as const;

export type ProgramCode = (typeof PROGRAM_CODES)[number];

/** What every room needs to know of a program; its vocabulary and rules live in the program's own folder. */
export interface ProgramFacts {
  readonly code: ProgramCode;
  /** Its folder, its name on the command line and its database suffix's source. */
  readonly folder: 'pip' | 'ctpat' | 'mexican-aeo';
  /** ISO 3166-1 alpha-2 of the administration that vouches for its members. */
  readonly country: 'CA' | 'US' | 'MX';
  /** The identifier scheme under which the program numbers its members. */
  readonly accountScheme: 'PIP_ACCOUNT' | 'CTPAT_ACCOUNT' | 'MEXICAN_AEO_NUMBER';
  /** The GraphQL type of how a company stands in it. */
  readonly standingType: 'PipStanding' | 'CtpatStanding' | 'MexicanAeoStanding';
}

export const PROGRAMS: Readonly<Record<ProgramCode, ProgramFacts>> = {
  PIP: {
    code: 'PIP',
    folder: 'pip',
    country: 'CA',
    accountScheme: 'PIP_ACCOUNT',
    standingType: 'PipStanding',
  },
  CTPAT: {
    code: 'CTPAT',
    folder: 'ctpat',
    country: 'US',
    accountScheme: 'CTPAT_ACCOUNT',
    standingType: 'CtpatStanding',
  },
  MEXICAN_AEO: {
    code: 'MEXICAN_AEO',
    folder: 'mexican-aeo',
    country: 'MX',
    accountScheme: 'MEXICAN_AEO_NUMBER',
    standingType: 'MexicanAeoStanding',
  },
};
