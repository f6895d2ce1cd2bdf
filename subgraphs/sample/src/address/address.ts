/** A postal address as the programs' files write it. */
export interface Address {
  readonly lines: readonly string[];
  readonly city: string;
  /** The country's own code of the province or state; null where addresses have none. */
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}
