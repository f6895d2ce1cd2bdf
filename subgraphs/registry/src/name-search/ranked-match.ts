import { byCodeUnit } from '@aeo-hub/core/order';
import type { CompanyRecord } from '../lookup/company-record';
import type { NameScore } from './name-score';

/** What a company is ranked by. */
export type RankedCompany = Pick<CompanyRecord, 'id' | 'legalName' | 'names' | 'headquarters'>;

/** A company found by name, and why. */
export interface Ranked<Company extends RankedCompany> extends NameScore {
  readonly company: Company;
}

export type RankedMatch = Ranked<CompanyRecord>;

/** What fixes the place of a match among the others. */
export interface RankedPlace {
  readonly score: number;
  readonly legalName: string;
  readonly id: string;
}

/** More of a name than this does not help to put it in order, and a cursor has to hold it. */
const ORDERED_LENGTH = 100;

export function placeOf({ score, company: { legalName, id } }: Ranked<RankedCompany>): RankedPlace {
  return { score, legalName: legalName.slice(0, ORDERED_LENGTH), id };
}

/** Best first; companies that match alike stand by legal name, then id, so that the order never depends on chance. */
export function byRank(a: RankedPlace, b: RankedPlace): number {
  return b.score - a.score || byCodeUnit(a.legalName, b.legalName) || byCodeUnit(a.id, b.id);
}
