import { knownInstant, type PointInTime } from '@aeo-hub/core/calendar';
import { isEuMemberState } from '@aeo-hub/core/country';
import type { CompanyRecord } from '../lookup/company-record';
import type { LookupService } from '../lookup/lookup.service';
import { comparableName } from './comparable-name';
import type { NameSearchRepository } from './name-search.repository';
import { nameScore, type NameScore, type SearchedName } from './name-score';
import { byRank, placeOf, type RankedMatch } from './ranked-match';
import { candidateText } from './candidate-text';
import { WordResemblance } from './word-resemblance';

/** The most companies that one search gives: who is not among the best two hundred is not who was meant. */
export const MOST_MATCHES = 200;

/** A name that answers to less than this, words and trigrams taken together, is another name. */
const LEAST_NAME_SCORE = 0.4;

/** Finds companies by name, and says of each why. */
export class NameSearchService {
  constructor(
    private readonly repository: NameSearchRepository,
    private readonly companies: Pick<LookupService, 'company'>,
    private readonly now: Date,
  ) {}

  /** The companies that go by such a name at that point in time, best first, at most `MOST_MATCHES`. Two statements. */
  async search(asked: SearchedName, at: PointInTime): Promise<readonly RankedMatch[]> {
    const knownAt = knownInstant(at, this.now);
    const ids = await this.repository.companiesResembling(candidateText(asked.name), knownAt, MOST_MATCHES);
    const companies = await Promise.all(ids.map((id) => this.companies.company(id, { knownAt })));
    const resemblance = new WordResemblance();
    return companies
      .flatMap((company) => (company ? matchOf(asked, company, at, resemblance) : []))
      .toSorted((a, b) => byRank(placeOf(a), placeOf(b)));
  }
}

/** The best of a company's names; none when even that is another name. */
function matchOf(
  asked: SearchedName,
  company: CompanyRecord,
  { on }: PointInTime,
  resemblance: WordResemblance,
): readonly RankedMatch[] {
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
