import { FirstLoadFileRow, Import1700000000300, ImportRunRow, QuarantinedRow } from '../import';
import {
  ConsentEventRow,
  HarmonizationRow,
  Membership1700000000200,
  MembershipEventRow,
  ParticularsRow,
  SiteRow,
  ValidationRow,
} from '../membership';
import { Outbox1700000000100, OutboxRow } from '../outbox';
import type { EntityClass, MigrationClass } from '../database';

/** Every table of a program's database; the three have the same. */
export const PROGRAM_ENTITIES: readonly EntityClass[] = [
  OutboxRow,
  MembershipEventRow,
  ParticularsRow,
  ValidationRow,
  SiteRow,
  HarmonizationRow,
  ConsentEventRow,
  ImportRunRow,
  FirstLoadFileRow,
  QuarantinedRow,
];

/** The migrations that make those tables, oldest first. */
export const PROGRAM_MIGRATIONS: readonly MigrationClass[] = [
  Outbox1700000000100,
  Membership1700000000200,
  Import1700000000300,
];
