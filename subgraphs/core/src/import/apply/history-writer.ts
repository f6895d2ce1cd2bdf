import type { Grantee } from '../../consent';
import type { ConsentStep, EventFacts, HarmonizationFacts, ValidationFacts } from '../../guard';
import type { Particulars, Site } from '../row/rows';
import type { Changes, ChangeValue } from './changes';
import type { PendingName } from './pending-tables';

/** Adds facts to the changes of a program's history. `source` says who said so. */
export class HistoryWriter {
  /** Until a fact is added. */
  isUnused = true;

  constructor(private readonly changes: Changes) {}

  event(account: string, facts: EventFacts, source: string): void {
    const { memberType, status, nativeStatus, tier, validUntil, effectiveOn, recordedAt } = facts;
    const values = [account, memberType, status, nativeStatus, tier, validUntil, effectiveOn, recordedAt, source];
    this.add('membership_event', values);
  }

  /** From then on the event does not count: it is cancelled, or another one corrects it. */
  retraction(account: string, eventId: number, recordedAt: string, source: string): void {
    this.add('event_retraction', [account, String(eventId), recordedAt, source]);
  }

  particulars(account: string, particulars: Particulars, recordedAt: string, source: string): void {
    const { legalName, tradeNames, headquarters, address, identifiers } = particulars;
    this.add('particulars', [
      account,
      legalName,
      JSON.stringify(tradeNames),
      headquarters,
      address && JSON.stringify(address),
      JSON.stringify(identifiers),
      recordedAt,
      source,
    ]);
  }

  /** @param corrects the recorded day that this validation replaces, where a person has let it */
  validation(
    { account, siteId }: { readonly account: string; readonly siteId: string | null },
    facts: ValidationFacts,
    corrects: string | null,
    source: string,
  ): void {
    const { performedBy, validatedOn, revalidationDue, recordedAt } = facts;
    const values = [account, siteId ?? '', performedBy, validatedOn, revalidationDue, corrects, recordedAt, source];
    this.add('validation', values);
  }

  site(
    account: string,
    siteId: string,
    { name, address, identifiers }: Site,
    recordedAt: string,
    source: string,
  ): void {
    const values = [account, siteId, name, JSON.stringify(address), JSON.stringify(identifiers), recordedAt, source];
    this.add('site', values);
  }

  harmonization(account: string, facts: HarmonizationFacts, source: string): void {
    const { counterpartAccount, since, validationBy, validationOn, pointOfContact, recordedAt } = facts;
    const said = [counterpartAccount, since, validationBy, validationOn, pointOfContact];
    this.add('harmonization', [account, ...said, recordedAt, source]);
  }

  consent(account: string, grantee: Grantee, { kind, effectiveOn, recordedAt }: ConsentStep, source: string): void {
    this.add('consent_event', [account, grantee, kind, effectiveOn, recordedAt, source]);
  }

  private add(table: PendingName, values: readonly ChangeValue[]): void {
    this.isUnused = false;
    this.changes.add(table, values);
  }
}
