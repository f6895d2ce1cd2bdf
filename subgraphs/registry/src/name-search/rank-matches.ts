import type { CalendarDate } from '@aeo-hub/core/calendar';
import { companyName } from '@aeo-hub/core/company-name';
import { isEuMemberState } from '@aeo-hub/core/country';
import { nameScore, type NameScore, type SearchedName } from './name-score';
import { byRank, placeOf, type Ranked, type RankedCompany } from './ranked-match';

/** A name whose words answer to less than this is another name. */
const LEAST_WORDS = 0.4;

/** Those of the companies that go by such a name, each by the best of its names; best first. Pure. */
export function rankMatches<Company extends RankedCompany>(
  asked: SearchedName,
  companies: readonly Company[],
  on: CalendarDate,
): readonly Ranked<Company>[] {
  return companies.flatMap((company) => matchOf(asked, company, on)).toSorted((a, b) => byRank(placeOf(a), placeOf(b)));
}

/** The best of a company's names; none when even that is another name. */
function matchOf<Company extends RankedCompany>(
  asked: SearchedName,
  company: Company,
  on: CalendarDate,
): readonly Ranked<Company>[] {
  const { headquarters } = company;
  const isInCountry = headquarters === asked.country || (asked.country === 'EU' && isEuMemberState(headquarters, on));
  const [best] = company.names
    .map((name) => {
      return nameScore(asked, { name, parsed: companyName(name), headquarters, isInCountry });
    })
    .filter(isTheName)
    .toSorted((a, b) => b.score - a.score);
  return best ? [{ ...best, company }] : [];
}

function isTheName({ features }: NameScore): boolean {
  return features.some(({ name, score }) => name === 'WORDS' && score >= LEAST_WORDS);
}
