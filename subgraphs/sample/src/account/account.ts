import type { Instant } from '@aeo-hub/core/calendar';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Day } from '../day/day';
import type { HistoryEvent } from '../history/history-event';
import type { SampleProgram } from '../program/sample-program';

/** One membership of a company, with its history. */
export interface Account {
  readonly program: SampleProgram;
  readonly number: string;
  readonly memberType: string;
  /** At least one event. */
  readonly history: readonly HistoryEvent[];
  /** When each event was recorded. */
  readonly recordedAt: readonly Instant[];
  readonly validations: readonly Day[];
  readonly harmonization: HarmonizedWith | null;
}

/** PIP and CTPAT administer the account as one with another. */
export interface HarmonizedWith {
  readonly account: string;
  readonly since: Day;
  readonly host: ProgramCode;
  readonly pointOfContact: string;
}
