import type { ProgramCode } from '@aeo-hub/core/program';

/** What a partner asks of a manifest: who each party is, how it stands in every program, and what Japan would grant it. */
export const MANIFEST = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) {
    identifier { value } outcome
    company {
      id legalName
      pip { ...Standing } ctpat { ...Standing } mexicanAeo { ...Standing }
      harmonization { outcome host }
      recognitions(in: JP) { complete unavailable items { program eligible factors { code passed } benefits { code } } }
    }
  }
}
fragment Standing on ProgramStanding { outcome memberships { account status inGoodStanding validatedOn } }`;

export interface Standing {
  readonly outcome: string;
  readonly memberships: readonly object[];
}

export interface Party {
  readonly identifier: { readonly value: string };
  readonly outcome: string;
  readonly company: {
    readonly id: string;
    readonly legalName: string;
    readonly pip: Standing;
    readonly ctpat: Standing;
    readonly mexicanAeo: Standing;
    readonly harmonization: { readonly outcome: string };
    readonly recognitions: {
      readonly complete: boolean;
      readonly unavailable: readonly ProgramCode[];
      readonly items: readonly { readonly program: ProgramCode }[];
    };
  } | null;
}

export interface ManifestAnswer {
  readonly data: { readonly companies: readonly Party[] };
  readonly errors?: readonly object[];
  readonly extensions: {
    readonly programs: readonly { readonly program: ProgramCode; readonly state: string }[];
  };
}
