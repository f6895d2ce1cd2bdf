import { newVersions, recordedInFuture } from '../../guard';
import type { HistoryWriter } from '../apply/history-writer';
import { recordedValidation } from '../apply/recorded-validation';
import { contentOfSite } from '../apply/recorded-versions';
import { saidOfSite, type RecordedSites } from '../apply/site-ledger';
import type { SiteRow } from '../row/rows';
import { refuseFuture } from './refuse-future';
import type { Release } from './release-into';
import { releaseValidation } from './release-validation';

/** Adds what a row of a sites file says and is not recorded. */
export function releaseSite(sites: RecordedSites, row: SiteRow, writer: HistoryWriter, release: Release): void {
  const { account, siteId, site, recordedAt, validation } = row;
  refuseFuture(recordedInFuture(row, release.now) ?? 'NEW');
  if (validation) {
    const visits = sites.validations.of(account).filter((visit) => visit.siteId === siteId);
    releaseValidation({ account, siteId }, visits.map(recordedValidation(visits)), validation, writer, release);
  }
  const said = { content: contentOfSite(site), recordedAt };
  if (newVersions(saidOfSite(sites, account, siteId), [said], false).length > 0) {
    writer.site(account, siteId, site, recordedAt, release.source);
  }
}
