import type { Company } from '../company/company';
import { identifiersKnownTo } from '../company/identifiers-known-to';
import { dateOf, type Day } from '../day/day';
import type { HarmonizationRecord, MemberRecord } from '../file/records';
import type { HistoryEvent } from '../history/history-event';
import { dayOfInstant } from '../history/record-times';
import { spells, type Spell } from '../history/spells';
import type { Random } from '../random/random';
import type { Account } from './account';

/** The rows of an account in its program's members file, one for each event, with what was known of the member when it was written. */
export function memberRecords(random: Random, company: Company, account: Account, until: Day): MemberRecord[] {
  const held = spells(account.history, until);
  const identifiers = identifiersKnownTo(random, company, account);
  const last = account.history.length - 1;
  return account.history.map((event, at) => {
    const recordedAt = account.recordedAt[at] ?? '';
    const isOld = at < last / 2;
    // The last row is the program's word as of today: it has the latest visit, even one made after the status was recorded.
    const writtenOn = at === last ? until : dayOfInstant(recordedAt);
    const spell = held.find(({ entered, ended }) => entered <= event.on && event.on <= ended) ?? null;
    // A row that is written late may follow the visit for the next entry, which says nothing of this one.
    const visibleUntil = Math.min(writtenOn, spell?.ended ?? writtenOn);
    const validations = account.validations.filter((day) => day <= visibleUntil);
    const validatedOn = validations.at(-1) ?? null;
    return {
      account: account.number,
      legalName: isOld ? (company.name.formerName ?? company.name.legalName) : company.name.legalName,
      tradeNames: company.name.tradeNames,
      headquarters: company.country,
      address: isOld ? (company.formerAddress ?? company.address) : company.address,
      identifiers,
      memberType: account.memberType,
      tier: event.tier,
      status: account.program.word(event, account.history[at - 1] ?? null),
      effectiveOn: dateOf(event.on),
      recordedAt,
      validUntil: event.validUntil === null ? null : dateOf(event.validUntil),
      validatedOn: validatedOn === null ? null : dateOf(validatedOn),
      revalidationDue: revalidationDue(account, spell, validations),
      harmonization: harmonization(account, event, validatedOn),
    };
  });
}

function revalidationDue(account: Account, spell: Spell | null, validations: readonly Day[]): string | null {
  if (spell === null || validations.length === 0) return null;
  const due = account.program.revalidationDue(spell, validations);
  return due === null ? null : dateOf(due);
}

function harmonization(account: Account, event: HistoryEvent, validatedOn: Day | null): HarmonizationRecord | null {
  const { harmonization: joined } = account;
  if (joined === null || event.on < joined.since) return null;
  return {
    counterpartAccount: joined.account,
    since: dateOf(joined.since),
    siteValidation: validatedOn === null ? null : { performedBy: joined.host, on: dateOf(validatedOn) },
    pointOfContact: joined.pointOfContact,
  };
}
