import type { WorldHub } from '../hub/world-hub';
import { leaves } from '../cells';
import type { CallerRow } from '../the-table';
import { numberOf, ON_EVERY_PATH, RECORDS, type TableRecord } from '../world/records';
import type { Row } from './lookup';
import { expectTold } from './told-alike';

/** Fields at the root of one question: half of what it may have. */
const AT_ONCE = 25;

const STANDING =
  'outcome ... on ProgramStanding { all: memberships { ... on Membership { number: account status history { status source } } } }';
const PLACES = Array.from({ length: AT_ONCE }, (_, place) => place);

/** One text for all, so that the gateway plans it once. */
const ALIASES = `query (${PLACES.map((place) => `$i${place}: IdentifierInput!`).join(' ')}) {
    ${PLACES.map((place) => `r${place}: company(identifier: $i${place}) { ...Lookup }`).join(' ')}
  }
  fragment Lookup on CompanyLookup { identifier { value } outcome problem { code message } company {
    ...Named ... on Company { pip { ...Pip } ctpat { ...Ctpat } mexicanAeo { ...Mexican } }
  } }
  fragment Named on Company { name: legalName id }
  fragment Pip on PipStanding { ${STANDING} }
  fragment Ctpat on CtpatStanding { ${STANDING} }
  fragment Mexican on MexicanAeoStanding { ${STANDING} }`;

/**
 * Holds what a caller is told of records by `company` under aliases, through fragments and interfaces, to what `companies` tells, which is
 * held to the table. @returns the cells
 */
export async function checkAliases(hub: WorldHub, row: CallerRow, told: readonly Row[]): Promise<number> {
  let cells = 0;
  for (let from = 0; from < ON_EVERY_PATH.length; from += AT_ONCE) {
    const records = PLACES.map(
      (place) => ON_EVERY_PATH[Math.min(from + place, ON_EVERY_PATH.length - 1)] as TableRecord,
    );
    const asked = records.map((record, place) => [`i${place}`, numberOf('account', record, record.program)]);
    const { data, codes } = await hub.ask(row.caller, ALIASES, Object.fromEntries(asked));
    expect(codes).toEqual([]);
    records.forEach((record, place) =>
      expectTold(data?.[`r${place}`], renamed(told[RECORDS.indexOf(record)]), record, row),
    );
    cells += leaves(data);
  }
  return cells;
}

/** An answer of `companies`, with the names that the fragments give to its fields. */
function renamed(row: Row | undefined): unknown {
  if (!row) return row;
  const { identifier, outcome, problem, company } = row as Row & { readonly identifier: { readonly value: string } };
  const standing = (told: unknown) => {
    const { outcome: said, memberships } = told as {
      readonly outcome: string;
      readonly memberships: readonly {
        readonly account: string;
        readonly status: string;
        readonly history: readonly { readonly status: string; readonly source: string }[];
      }[];
    };
    const all = memberships.map(({ account, status, history }) => ({
      number: account,
      status,
      history: history.map((change) => ({ status: change.status, source: change.source })),
    }));
    return { outcome: said, all };
  };
  return {
    identifier: { value: identifier.value },
    outcome,
    problem,
    company: company && {
      name: company['legalName'],
      id: company['id'],
      pip: standing(company['pip']),
      ctpat: standing(company['ctpat']),
      mexicanAeo: standing(company['mexicanAeo']),
    },
  };
}
