import type { Version } from '../../guard';
import type { AssertedIdentifier, PostalAddress } from '../../outbox';
import type { Particulars, Site } from '../row/rows';
import { rowsOfQuery, type SqlSession } from './sql-session';

const RECORDED_AT = `to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt"`;

type Recorded<Content> = Content & { readonly account: string; readonly recordedAt: string };

/** Versions of the particulars of accounts, by record time, then in the order in which they were written. */
export async function recordedParticulars(
  session: SqlSession,
  accounts: readonly string[],
): Promise<readonly (Version & { readonly account: string })[]> {
  const rows = await rowsOfQuery<Recorded<Particulars>>(
    session,
    `SELECT account, legal_name AS "legalName", trade_names AS "tradeNames", headquarters, address, identifiers, ${RECORDED_AT}
       FROM particulars WHERE account = ANY($1) ORDER BY account, recorded_at, id`,
    [accounts],
  );
  return rows.map((row) => ({ account: row.account, recordedAt: row.recordedAt, content: contentOfParticulars(row) }));
}

/** Versions of the sites of accounts, by record time, then in the order in which they were written. */
export async function recordedSites(
  session: SqlSession,
  accounts: readonly string[],
): Promise<readonly (Version & { readonly account: string; readonly siteId: string })[]> {
  const rows = await rowsOfQuery<Recorded<Site & { readonly siteId: string }>>(
    session,
    `SELECT account, site_id AS "siteId", name, address, identifiers, ${RECORDED_AT}
       FROM site WHERE account = ANY($1) ORDER BY account, site_id, recorded_at, id`,
    [accounts],
  );
  return rows.map((row) => ({
    account: row.account,
    siteId: row.siteId,
    recordedAt: row.recordedAt,
    content: contentOfSite(row),
  }));
}

/** One text for what is alike, whatever order the database gave the keys. */
export function contentOfParticulars(particulars: Particulars): string {
  const { legalName, tradeNames, headquarters, address, identifiers } = particulars;
  return JSON.stringify([
    legalName,
    tradeNames,
    headquarters,
    contentOfAddress(address),
    contentOfIdentifiers(identifiers),
  ]);
}

export function contentOfSite({ name, address, identifiers }: Site): string {
  return JSON.stringify([name, contentOfAddress(address), contentOfIdentifiers(identifiers)]);
}

function contentOfAddress(address: PostalAddress | null): unknown {
  return address && [address.lines, address.city, address.region, address.postalCode, address.country];
}

function contentOfIdentifiers(identifiers: readonly AssertedIdentifier[]): unknown {
  return identifiers.map(({ scheme, value, country }) => [scheme, value, country]);
}
