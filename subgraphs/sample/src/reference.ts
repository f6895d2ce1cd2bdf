import type { CalendarDate } from '@aeo-hub/core/calendar';

/** Raised whenever the same number and seed would give other bytes than before. */
export const GENERATOR_VERSION = 2;

/** The generated companies' histories end on this day, whatever the day on which they are generated. */
export const REFERENCE_DAY: CalendarDate = '2026-11-01';

/** The numbers that a real administration would give out last for so many companies without one being used twice. */
export const MAX_COMPANIES = 2_000_000;
