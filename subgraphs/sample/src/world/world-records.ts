import type { CalendarDate, Instant } from '@aeo-hub/core/calendar';
import { PROGRAMS } from '@aeo-hub/core/program';
import { dayOf, type Day } from '../day/day';
import type { AccountRecords, ConsentRecord, HarmonizationRecord, Identifiers, MemberRecord } from '../file/records';
import type { HistoryEvent } from '../history/history-event';
import { statusOn } from '../history/status-on';
import { SAMPLE_PROGRAMS } from '../program/sample-programs';
import type { WorldCompany, WorldEvent, WorldMembership } from './world-company';

/** What the programs have on file of a named company: everything that a program learns of its members. None has sites. */
export function worldRecords(company: WorldCompany, until: Day): AccountRecords[] {
  return company.memberships.map((membership) => ({
    program: membership.program,
    status: statusOn(historyOf(membership), until),
    members: memberRecords(company, membership),
    consents: consentRecords(membership),
    sites: [],
  }));
}

function memberRecords(company: WorldCompany, membership: WorldMembership): MemberRecord[] {
  const program = SAMPLE_PROGRAMS[membership.program];
  const identifiers = identifiersOf(company, membership);
  const history = historyOf(membership);
  return membership.events.map((event, at) => {
    // Only the latest validation is told: it stands on the latest row.
    const isLatest = at === membership.events.length - 1;
    return {
      account: membership.account,
      legalName: company.legalName,
      tradeNames: [],
      headquarters: company.headquarters,
      address: company.address,
      identifiers,
      memberType: membership.memberType,
      tier: membership.tier ?? null,
      status: program.word(historyEvent(membership, event), history[at - 1] ?? null),
      effectiveOn: event.effectiveOn,
      recordedAt: event.recordedAt,
      validUntil: event.validUntil ?? null,
      validatedOn: isLatest ? membership.validatedOn : null,
      revalidationDue: isLatest ? (membership.revalidationDue ?? null) : null,
      harmonization: harmonization(company, membership, event, isLatest),
    };
  });
}

const historyOf = (membership: WorldMembership) => membership.events.map((event) => historyEvent(membership, event));

function historyEvent(membership: WorldMembership, event: WorldEvent): HistoryEvent {
  return {
    status: event.status,
    on: dayOf(event.effectiveOn),
    validUntil: event.validUntil === undefined ? null : dayOf(event.validUntil),
    tier: membership.tier ?? null,
    validated: true,
  };
}

function identifiersOf(company: WorldCompany, membership: WorldMembership): Identifiers {
  const { learns } = SAMPLE_PROGRAMS[membership.program];
  const known = learns.flatMap((scheme) => {
    const value = company.identifiers[scheme];
    return value === undefined ? [] : [[scheme, [value]] as const];
  });
  const counterpart = counterpartOf(company, membership);
  const account = counterpart ? [[PROGRAMS[counterpart.program].accountScheme, [counterpart.account]] as const] : [];
  return Object.fromEntries([...known, ...account]);
}

/** The membership administered as one with this one. */
function counterpartOf(company: WorldCompany, membership: WorldMembership): WorldMembership | undefined {
  return company.harmonization && company.memberships.find(({ program }) => program !== membership.program);
}

function harmonization(
  company: WorldCompany,
  membership: WorldMembership,
  event: WorldEvent,
  isLatest: boolean,
): HarmonizationRecord | null {
  const counterpart = counterpartOf(company, membership);
  const joined = company.harmonization;
  if (!counterpart || !joined || event.effectiveOn < joined.since) return null;
  return {
    counterpartAccount: counterpart.account,
    since: joined.since,
    siteValidation: isLatest ? joined.siteValidation : null,
    pointOfContact: joined.pointOfContact,
  };
}

/** What was given is recorded on the day it was given, what was withdrawn on the day it was withdrawn. */
function consentRecords(membership: WorldMembership): ConsentRecord[] {
  return membership.consents.flatMap(({ grantees, since, until }) =>
    grantees.flatMap((grantee) => {
      const given = { account: membership.account, grantee, since, until: null, recordedAt: noon(since) };
      return until === undefined ? [given] : [given, { ...given, until, recordedAt: noon(until) }];
    }),
  );
}

const noon = (date: CalendarDate): Instant => `${date}T12:00:00Z`;
