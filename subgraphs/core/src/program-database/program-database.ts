import { DataAsOf1700000002100, FirstLoadFileRow, Import1700000000300, ImportRunRow, QuarantinedRow } from '../import';
import {
  ConsentEventRow,
  EventRetractionRow,
  HarmonizationRow,
  Membership1700000000200,
  MembershipEventRow,
  ParticularsRow,
  SiteRow,
  ValidationRow,
} from '../membership';
import {
  ArrangementRow,
  Disclosure1700000000500,
  DisclosureInGoodStanding1700000000800,
  DisclosureRow,
  RowSecurity1700000000700,
} from '../disclosure';
import { OUTBOX_STORAGE } from '../outbox';
import { DataVersion1700000002000 } from './data-version.migration';
import { EventRetraction1700000002200 } from './event-retraction.migration';
import type { EntityClass, MigrationClass } from '../database';

/** Every table of a program's database; the three have the same. */
export const PROGRAM_ENTITIES: readonly EntityClass[] = [
  ...OUTBOX_STORAGE.entities,
  MembershipEventRow,
  EventRetractionRow,
  ParticularsRow,
  ValidationRow,
  SiteRow,
  HarmonizationRow,
  ConsentEventRow,
  ImportRunRow,
  FirstLoadFileRow,
  QuarantinedRow,
  ArrangementRow,
  DisclosureRow,
];

/** The migrations that make those tables. They run in the order of the times in their names. */
export const PROGRAM_MIGRATIONS: readonly MigrationClass[] = [
  ...OUTBOX_STORAGE.migrations,
  Membership1700000000200,
  Import1700000000300,
  Disclosure1700000000500,
  RowSecurity1700000000700,
  DisclosureInGoodStanding1700000000800,
  DataVersion1700000002000,
  DataAsOf1700000002100,
  EventRetraction1700000002200,
];

/** What a caller's questions are answered from, by the rows that row-level security shows. */
export const PROGRAM_READ = {
  tables: [
    'membership_event',
    'event_retraction',
    'validation',
    'consent_event',
    'harmonization',
    'site',
    'disclosure',
  ],
  functions: ['data_as_of()'],
} as const;
