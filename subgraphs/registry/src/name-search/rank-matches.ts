import type { CalendarDate } from '@aeo-hub/core/calendar';
import { isEuMemberState } from '@aeo-hub/core/country';
import { comparableName } from './comparable-name';
import { nameScore, type NameScore, type SearchedName } from './name-score';
import { byRank, placeOf, type Ranked, type RankedCompany } from './ranked-match';
import { WordResemblance } from './word-resemblance';

/** A name that answers to less than this, words and trigrams taken together, is another name. */
const LEAST_NAME_SCORE = 0.4;

/** Those of the companies that go by such a name, each by the best of its names; best first. Pure. */
export function rankMatches<Company extends RankedCompany>(
  asked: SearchedName,
  companies: readonly Company[],
  on: CalendarDate,
): readonly Ranked<Company>[] {
  const resemblance = new WordResemblance();
  return companies
    .flatMap((company) => matchOf(asked, company, on, resemblance))
    .toSorted((a, b) => byRank(placeOf(a), placeOf(b)));
}

/** The best of a company's names; none when even that is another name. */
function matchOf<Company extends RankedCompany>(
  asked: SearchedName,
  company: Company,
  on: CalendarDate,
  resemblance: WordResemblance,
): readonly Ranked<Company>[] {
  const { headquarters } = company;
  const isInCountry = headquarters === asked.country || (asked.country === 'EU' && isEuMemberState(headquarters, on));
  const [best] = company.names
    .map((name) => {
      const candidate = { name, comparable: comparableName(name), headquarters, isInCountry };
      return nameScore(asked, candidate, resemblance);
    })
    .filter(isTheName)
    .toSorted((a, b) => b.score - a.score);
  return best ? [{ ...best, company }] : [];
}

function isTheName({ features }: NameScore): boolean {
  const parts = features.filter(({ name }) => name === 'WORDS' || name === 'TRIGRAMS');
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { score, weight }) => sum + score * weight, 0) >= LEAST_NAME_SCORE * weights;
}
