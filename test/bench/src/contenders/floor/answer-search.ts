import { calendarDayOf } from '@aeo-hub/core/calendar';
import { companyName } from '@aeo-hub/core/company-name';
import { askedTerms, MOST_MATCHES, rankMatches, resemblingNames } from '@aeo-hub/registry/name-search';
import { MAIN_FIRST } from './find-companies';
import type { FloorDatabases } from './floor-databases';

/** A page as long as that of who does not say how long. */
const FIRST = 10;

const RESEMBLING = resemblingNames(
  { words: '$1::text[]', spellings: '$2::text[]', besides: '$3::text[]' },
  'named.known_until IS NULL',
);

/** Companies with a name that resembles the one asked for, best first, each with all its names. */
const STATEMENT = `
  WITH best AS MATERIALIZED (
    SELECT link.company_id
      FROM (${RESEMBLING}) AS hit
      JOIN account_link AS link ON link.account = hit.account AND link.linked_until IS NULL
     GROUP BY link.company_id
     ORDER BY max(nearness) DESC, link.company_id
     LIMIT ${MOST_MATCHES})
  SELECT best.company_id, array_agg(assertion.legal_name ORDER BY ${MAIN_FIRST}),
         (array_agg(assertion.headquarters ORDER BY ${MAIN_FIRST}))[1], string_agg(array_to_string(trade_names, E'\\n'), E'\\n')
    FROM best
    JOIN account_link AS link ON link.company_id = best.company_id AND link.linked_until IS NULL
    JOIN assertion ON assertion.account = link.account AND assertion.known_until IS NULL
   GROUP BY best.company_id`;

/** One statement finds who may be meant; how well each answers is for the hub's own pure functions: their score is part of the answer. */
export async function answerSearch({ registry }: FloorDatabases, name: string): Promise<object> {
  const asked = { name: companyName(name), country: null };
  const { words, spellings, besides } = askedTerms(asked.name);
  const { rows } = await registry.query<[string, string[], string, string | null]>({
    name: 'search',
    text: STATEMENT,
    values: [words, spellings, besides],
    rowMode: 'array',
  });
  const companies = rows.map(([id, legalNames, headquarters, tradeNames]) => {
    const ofTrade = tradeNames ? tradeNames.split('\n').filter(Boolean) : [];
    return { id, legalName: legalNames[0] ?? '', headquarters, names: [...new Set([...legalNames, ...ofTrade])] };
  });
  const matches = rankMatches(asked, companies, calendarDayOf(new Date()));
  return {
    totalCount: matches.length,
    edges: matches.slice(0, FIRST).map(({ score, company: { id, legalName } }) => {
      return { score, node: { companyId: id, legalName } };
    }),
  };
}
