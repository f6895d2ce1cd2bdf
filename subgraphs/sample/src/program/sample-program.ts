import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { FileFormat } from '@aeo-hub/core/import';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Day } from '../day/day';
import type { HistoryEvent } from '../history/history-event';
import type { LifeRules } from '../history/life-rules';
import type { Spell } from '../history/spells';
import type { Random } from '../random/random';

/** What the sample must know of a program to write what it would hand over. */
export interface SampleProgram {
  readonly code: ProgramCode;
  readonly format: FileFormat;
  readonly life: LifeRules;
  /** The partners of its arrangements in force, to which a member may let its data go. */
  readonly partners: readonly string[];
  /** The identifiers, besides its own account number, that it learns of a member. */
  readonly learns: readonly IdentifierScheme[];
  /** @param serial unique in the program @param firstDay of the membership's history */
  accountNumber(serial: number, firstDay: Day): string;
  /** Its own word for an event. */
  word(event: HistoryEvent, previous: HistoryEvent | null): string;
  /** The days of its site validations, in order, none after `until`. */
  validations(random: Random, history: readonly HistoryEvent[], held: readonly Spell[], until: Day): Day[];
  /**
   * By when the next validation is due; null where the program's record does not say.
   * @param validations in order, the latest last; not empty
   */
  revalidationDue(spell: Spell, validations: readonly Day[]): Day | null;
}
