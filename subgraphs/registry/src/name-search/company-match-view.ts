import type { PointInTime } from '@aeo-hub/core/calendar';
import type { Language } from '@aeo-hub/core/language';
import type { ProgramCode } from '@aeo-hub/core/program';
import { companyView } from '../company/company-view';
import type { CompanyMatchConnectionType } from './company-match-connection.type';
import type { CompanyMatchEdgeType } from './company-match-edge.type';
import { byRank, placeOf, type RankedMatch } from './ranked-match';
import { cursorOf } from './search-cursor';
import type { SearchQuestion } from './search-question';

/** One page of what was found. */
export function companyMatchView(
  matches: readonly RankedMatch[],
  unavailable: readonly ProgramCode[],
  { first, after, key }: SearchQuestion,
  at: PointInTime,
  language: Language,
): CompanyMatchConnectionType {
  const left = after === null ? matches : matches.filter((match) => byRank(after, placeOf(match)) < 0);
  const edges = left.slice(0, first).map((match) => edgeView(match, key, at, language));
  return {
    edges,
    pageInfo: { hasNextPage: left.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: matches.length,
    unavailable,
  };
}

function edgeView(match: RankedMatch, key: string, at: PointInTime, language: Language): CompanyMatchEdgeType {
  return {
    cursor: cursorOf(key, placeOf(match)),
    node: companyView(match.company, at, language),
    score: match.score,
    features: match.features.map(({ name, score, weight, explanation }) => ({
      name,
      score,
      weight,
      explanation: explanation[language],
    })),
  };
}
