import { concurrentlyForEach } from '@aeo-hub/core/concurrently';
import { knownInstant, type PointInTime } from '@aeo-hub/core/calendar';
import type { LookupService } from '../lookup/lookup.service';
import type { NameSearchRepository } from './name-search.repository';
import type { SearchedName } from './name-score';
import { rankMatches } from './rank-matches';
import type { RankedMatch } from './ranked-match';
import { askedTerms } from './search-terms';

/** The most companies that one search gives: who is not among the best two hundred is not who was meant. */
export const MOST_MATCHES = 200;

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
    const ids = await this.repository.companiesResembling(askedTerms(asked.name), knownAt, MOST_MATCHES);
    const companies = await concurrentlyForEach(ids, (id) => this.companies.company(id, { knownAt }));
    return rankMatches(
      asked,
      companies.filter((company) => company !== null),
      at.on,
    );
  }
}
