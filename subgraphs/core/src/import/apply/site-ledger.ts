import { concurrently } from '../../concurrently';
import { newVersions, settle, type Refusal, type SaidSoFar, type Statement, type Version } from '../../guard';
import { MembershipRepository, type Validation } from '../../membership';
import type { FileFormat } from '../format/file-format';
import type { SiteRow } from '../row/rows';
import { siteShape, type SiteCells } from '../row/site-row';
import { ByAccount } from './by-account';
import { judgeSite, type SiteHistory } from './judge-site';
import type { Circumstances, Judged, Ledger } from './ledger';
import type { HistoryWriter } from './history-writer';
import { recordedValidation } from './recorded-validation';
import { contentOfSite, recordedSites } from './recorded-versions';
import type { SqlSession } from './sql-session';
import { statementsOfValidation } from './statements';

type SiteVersion = Version & { readonly account: string; readonly siteId: string };

/** What is recorded of the sites of a batch of accounts. */
export interface RecordedSites {
  readonly versions: ByAccount<SiteVersion>;
  readonly validations: ByAccount<Validation>;
}

/** Meets the rows of a sites file with the sites on record. */
export class SiteLedger implements Ledger<SiteCells, SiteRow, RecordedSites> {
  readonly shape;

  constructor(
    format: FileFormat,
    private readonly session: SqlSession,
    private readonly writer: HistoryWriter,
  ) {
    this.shape = siteShape(format);
  }

  async load(accounts: readonly string[]): Promise<RecordedSites> {
    const [validations, versions] = await concurrently(
      () => MembershipRepository.ofProgram(this.session).validations(accounts),
      () => recordedSites(this.session, accounts),
    );
    return {
      validations: new ByAccount(validations),
      versions: new ByAccount(versions),
    };
  }

  statementsOf({ recordedAt, siteId, site, validation }: SiteRow): readonly Statement[] {
    const ofSite = {
      subject: `site ${recordedAt}`,
      columns: 'name, address or identifiers',
      content: contentOfSite(site),
    };
    return [ofSite, ...(validation ? statementsOfValidation(validation) : [])].map((statement) => ({
      ...statement,
      subject: `${siteId} ${statement.subject}`,
    }));
  }

  judge(
    sites: RecordedSites,
    account: string,
    rows: readonly SiteRow[],
    circumstances: Circumstances,
    sourceOf: (row: SiteRow) => string,
  ): Judged<SiteRow> {
    const refused = new Map<SiteRow, Refusal>();
    const news = new Set<SiteRow>();
    const bySite = new Map<string, SiteRow[]>();
    for (const row of rows) {
      const site = bySite.get(row.siteId);
      if (site) site.push(row);
      else bySite.set(row.siteId, [row]);
    }
    for (const [siteId, siteRows] of bySite) {
      const judged = this.judgeSite(sites, account, siteId, siteRows, circumstances, sourceOf);
      for (const [row, refusal] of judged.refused) refused.set(row, refusal);
      for (const row of judged.news) news.add(row);
    }
    return { refused, news };
  }

  private judgeSite(
    sites: RecordedSites,
    account: string,
    siteId: string,
    rows: readonly SiteRow[],
    circumstances: Circumstances,
    sourceOf: (row: SiteRow) => string,
  ): Judged<SiteRow> {
    const visits = sites.validations.of(account).filter((validation) => validation.siteId === siteId);
    const recorded: SiteHistory = {
      validations: visits.map(recordedValidation(visits)),
      added: [],
    };
    const { refused, news, history } = settle(recorded, rows, (known, candidates) =>
      judgeSite(known, candidates, circumstances),
    );
    for (const { row, facts } of history.added) {
      this.writer.validation({ account, siteId }, facts, null, sourceOf(row));
    }

    const accepted = rows
      .filter((row) => !refused.has(row))
      .map((row) => ({ row, content: contentOfSite(row.site), recordedAt: row.recordedAt }));
    const newSites = newVersions(saidOfSite(sites, account, siteId), accepted, circumstances.saidBefore);
    for (const { row } of newSites) this.writer.site(account, siteId, row.site, row.recordedAt, sourceOf(row));
    return { refused, news: new Set([...news, ...newSites.map(({ row }) => row)]) };
  }
}

export function saidOfSite(sites: RecordedSites, account: string, siteId: string): SaidSoFar {
  const versions = sites.versions.of(account).filter((version) => version.siteId === siteId);
  return {
    versions,
    latestRecord:
      versions
        .map(({ recordedAt }) => recordedAt)
        .toSorted()
        .at(-1) ?? null,
  };
}
