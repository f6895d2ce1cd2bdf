import { calendarDayOf, type CalendarDate } from '@aeo-hub/core/calendar';
import type { Caller } from '@aeo-hub/core/caller';
import type { ScopeSettings } from '@aeo-hub/core/database';
import { granteesOf } from '@aeo-hub/core/disclosure';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';

/** Which accounts a caller is shown: those of its own programs, and those that are disclosed to one of its grantees today. */
export interface CompanyScope {
  readonly own: readonly ProgramCode[];
  /** Partners' codes, or TRADERS. */
  readonly grantees: readonly string[];
  readonly today: CalendarDate;
}

/** Of whoever looks after the registry itself: every account, and no number of a natural person. */
export const EVERY_ACCOUNT: CompanyScope = { own: PROGRAM_CODES, grantees: [], today: '9999-12-31' };

/**
 * The scope of a caller. What programs disclose to a grantee already says that an arrangement is in force and that the member agreed;
 * the registry holds neither.
 */
export function scopeOf(caller: Caller, now: Date): CompanyScope {
  const today = calendarDayOf(now);
  return { own: caller.role === 'OFFICER' ? caller.programs : [], grantees: granteesOf(caller, today), today };
}

/** A scope as the registry's database is told it. */
export function scopeSettings({ own, grantees, today }: CompanyScope): ScopeSettings {
  return { 'hub.own': own.join(','), 'hub.grantees': grantees.join(','), 'hub.today': today };
}

/** Parameters of a statement that hold a scope, in the order in which `isShown` names them. */
export function scopeParameters(
  { own, grantees, today }: CompanyScope,
  heard: readonly ProgramCode[],
): readonly unknown[] {
  return [own, grantees, today, heard];
}

/**
 * SQL that tells whether an account is shown: true, or null or false. Looked up account by account, as `isDisclosed` says why.
 *
 * Whoever is no officer of its program is shown it as known at an instant by which it was known to have been a member's: else the
 * registry, which hears of an account with its application, would tell when that was. And only while the program is heard.
 *
 * @param account SQL of the account
 * @param first the number of the first of the parameters
 * @param knownAt SQL of the instant as known at which is asked; null: now
 */
export function isShown(account: string, first: number, knownAt: string): string {
  const [own, grantees, today] = [`$${first}::text[]`, `$${first + 1}::text[]`, `$${first + 2}::date`];
  const program = `split_part(${account}, ':', 1)`;
  return `(${program} = ANY(${own}) OR ${program} = ANY($${first + 3}::text[]) AND (
            SELECT true FROM disclosure
             WHERE disclosure.account = ${account} AND grantee = ANY(${grantees})
               AND from_day <= ${today} AND (until_day IS NULL OR until_day > ${today})
               AND member_known_from <= coalesce(${knownAt}::timestamptz, 'infinity') LIMIT 1))`;
}
