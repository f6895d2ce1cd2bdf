import type { CalendarDate } from '../calendar';
import type { PartnerArrangement } from '../disclosure';
import type { ProgramCode } from '../program';
import type { LifeCycle } from './life-cycle';

/** What a program's law and practice say that the shared shape cannot know. Each program's folder holds its own. */
export interface ProgramRules {
  readonly program: ProgramCode;
  /** Its arrangements in force, by partner: whose administrations may be told of its members. */
  readonly arrangements: readonly PartnerArrangement[];
  /** Which status may follow which. */
  readonly lifeCycle: LifeCycle;
  /** The program's own word for a membership whose validity has passed without an event. */
  readonly expiredWord: string;
  /**
   * The day by which the next validation is due, where the program's record does not state it.
   * @param since the first ACTIVE day, null when there is none
   * @param validations the days of the validations known, oldest first
   */
  revalidationDue(since: CalendarDate | null, validations: readonly CalendarDate[]): CalendarDate | null;
}
