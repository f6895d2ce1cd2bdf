import { shownTo } from '../access';
import { leaves } from '../cells';
import type { JsonObject } from '../exchanged';
import type { WorldHub } from '../hub/world-hub';
import { selectionOf } from '../selection';
import type { CallerRow } from '../the-table';
import { ON_EVERY_PATH } from '../world/records';
import { writtenName } from '../world/written-name';
import { expectTold } from './told-alike';

const AT_ONCE = 25;
const PLACES = Array.from({ length: AT_ONCE }, (_, place) => place);
const NODE =
  'node { id companyId legalName identifiers { value } pip { outcome } ctpat { outcome } mexicanAeo { outcome } }';
const FOUND = `{ totalCount pageInfo { hasNextPage endCursor } edges { cursor score features ${selectionOf('MatchFeature')} ${NODE} } }`;

/** One text for all, so that the gateway plans it once. */
const SEARCHES = `query (${PLACES.map((place) => `$n${place}: String!`).join(' ')}) {
  ${PLACES.map((place) => `s${place}: searchCompanies(name: $n${place}, first: 100) { ...Found }`).join(' ')}
} fragment Found on CompanyMatchConnection ${FOUND}`;

/** A name that nobody has, nor anything like it. */
const NOBODY = writtenName(1_000_000);

interface Found {
  readonly totalCount: number;
  readonly edges: readonly { readonly score: number; readonly node: JsonObject }[];
}

/** Holds what a caller finds by the name of each record, results, count and scores, to the table. @returns the cells */
export async function checkSearch(hub: WorldHub, row: CallerRow): Promise<number> {
  let cells = 0;
  const [nobody] = await search(hub, row, []);
  for (let from = 0; from < ON_EVERY_PATH.length; from += AT_ONCE) {
    const asked = ON_EVERY_PATH.slice(from, from + AT_ONCE);
    const found = await search(
      hub,
      row,
      asked.map(({ member }) => member.legalName),
    );
    asked.forEach((record, index) => {
      if (shownTo(row, record) === 'NOTHING') return expectTold(found[index], nobody, record, row);
      const { totalCount, edges } = found[index] as Found;
      const names = edges.map(({ node }) => node['legalName']);
      return expectTold({ totalCount, names }, { totalCount: 1, names: [record.member.legalName] }, record, row);
    });
    cells += leaves(found);
  }
  return cells;
}

async function search(hub: WorldHub, { caller }: CallerRow, names: readonly string[]): Promise<readonly unknown[]> {
  const variables = Object.fromEntries(PLACES.map((place) => [`n${place}`, names[place] ?? NOBODY]));
  const { data, codes } = await hub.ask(caller, SEARCHES, variables);
  expect(codes).toEqual([]);
  return PLACES.map((place) => data?.[`s${place}`]);
}
