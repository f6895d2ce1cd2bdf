import { calendarDayOf } from '../calendar';
import type { Caller } from '../caller';
import type { ScopeSettings } from '../database';
import { granteesOf } from '../disclosure';
import { PROGRAMS, type ProgramCode } from '../program';

/**
 * For whom a program's members are read: what the database is told, so that it shows no other. Arrangements and consents are no part of
 * it: the database holds them.
 */
export class MemberScope {
  private constructor(private readonly settings: (accounts: readonly string[]) => ScopeSettings) {}

  /** What a caller is shown today, by the program and by the consents of its members. */
  static of(caller: Caller, program: ProgramCode, now: Date): MemberScope {
    const today = calendarDayOf(now);
    const own = caller.role === 'OFFICER' && caller.programs.includes(program) ? program : '';
    const grantees = granteesOf(caller, today).filter((grantee) => grantee !== PROGRAMS[program].country);
    return new MemberScope(() => ({ 'hub.own': own, 'hub.grantees': grantees.join(','), 'hub.today': today }));
  }

  /** What is read of a carrier's own company: the standing of the accounts that the registry found to be its own, and of no other. */
  static ofAskingCompany(): MemberScope {
    return new MemberScope((accounts) => ({ 'hub.accounts': JSON.stringify(accounts) }));
  }

  /** @param accounts that are read */
  settingsFor(accounts: readonly string[]): ScopeSettings {
    return this.settings(accounts);
  }
}
