import {
  IDENTIFIER_SCHEMES,
  isSingular,
  isStrong,
  type Identifier,
  type IdentifierScheme,
} from '@aeo-hub/core/identifier';
import { identifierKey } from '../linking/linking-input';
import { companyRecord, type CompanyRecord } from '../lookup/company-record';
import { CompanyReader } from '../disclosure/company-reader';
import { LookupRepository } from '../lookup/lookup.repository';
import type { Sql } from '../storage/sql';
import { ClashSideRepository, type Claimant } from './clash-side.repository';
import { ClashRepository, type OpenClash } from './clash.repository';

/** One company that claims a disputed identifier. */
export interface ClashSide {
  readonly company: CompanyRecord;
  /** What tells one legal entity from another: its business number, EIN, RFC and LEI. */
  readonly singular: readonly Identifier[];
  readonly claimants: readonly Claimant[];
}

/** A clash with all its sides, for the person who decides. */
export interface ClashReport extends OpenClash {
  readonly sides: readonly ClashSide[];
  /** Schemes of which the sides have different values, though one legal entity has one. */
  readonly differing: readonly IdentifierScheme[];
  /** Accounts that claim the identifier; more than are shown, perhaps. */
  readonly claimants: number;
}

const SHOWN_CLAIMANTS = 20;

/** The clashes that have been open longest, at most `limit`, as their sides stand now. */
export async function oldestClashReports(registry: Sql, limit: number): Promise<readonly ClashReport[]> {
  return clashReports(registry, await new ClashRepository(registry).open(limit));
}

/** Clashes as their sides stand now. */
export async function clashReports(registry: Sql, clashes: readonly OpenClash[]): Promise<readonly ClashReport[]> {
  const claimants = await new ClashSideRepository(registry).claimants(clashes, SHOWN_CLAIMANTS);
  const companyIds = [...new Set(claimants.map(({ companyId }) => companyId))];
  const assertions = await new LookupRepository(CompanyReader.ofCustodian(registry)).assertionsOf(companyIds, null);
  const companies = companyIds.flatMap((id) => {
    const company = companyRecord(id, assertions.get(id) ?? [], { own: [], unheard: [] });
    return company ? [company] : [];
  });
  return clashes.map((clash) => {
    const claiming = claimants.filter((claimant) => identifierKey(claimant) === identifierKey(clash));
    const sides = companies.flatMap((company) => sideOf(company, claiming));
    return { ...clash, sides, differing: differingSchemes(sides), claimants: claiming[0]?.claimants ?? 0 };
  });
}

function sideOf(company: CompanyRecord, claiming: readonly Claimant[]): readonly ClashSide[] {
  const claimants = claiming.filter(({ companyId }) => companyId === company.id);
  const singular = company.identifiers.filter((identifier) => isSingular(identifier.scheme) && isStrong(identifier));
  return claimants.length > 0 ? [{ company, singular, claimants }] : [];
}

function differingSchemes(sides: readonly ClashSide[]): readonly IdentifierScheme[] {
  return IDENTIFIER_SCHEMES.filter((scheme) => {
    const values = sides.flatMap(({ singular }) => singular.filter((one) => one.scheme === scheme));
    return new Set(values.map(({ value }) => value)).size > 1;
  });
}
