import type { ProgramCode } from '@aeo-hub/core/program';

/** The reference data as stored, before it is read. */
export interface ReferenceFiles {
  readonly programs: unknown;
  readonly statusBases: unknown;
  readonly benefitsBases: unknown;
  readonly arrangements: Readonly<Record<ProgramCode, unknown>>;
  /** In the order in which benefits are listed: a list, because storage may not keep the order of keys. */
  readonly benefits: readonly { readonly name: string; readonly rows: unknown }[];
  readonly claims: unknown;
}
