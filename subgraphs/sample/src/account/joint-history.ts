import type { MembershipStatus } from '@aeo-hub/core/membership';
import { dayOf, type Day } from '../day/day';
import type { HistoryEvent } from '../history/history-event';
import { isAuthorized } from '../history/is-authorized';
import { simulate } from '../history/simulate';
import type { SampleProgram } from '../program/sample-program';
import type { Random } from '../random/random';

const OVER: ReadonlySet<MembershipStatus> = new Set(['WITHDRAWN', 'CANCELLED', 'EXPIRED', 'DENIED']);

/**
 * The first harmonized members: Cole International, 'Progress in harmonization of PIP and C-TPAT programs for highway carriers' (2012).
 * No application of the sample is newer than the last day here, so that each is decided.
 */
const [FIRST_APPLICATION, LAST_APPLICATION] = [dayOf('2011-01-03'), dayOf('2025-08-29')];

export interface JointHistory {
  readonly since: Day;
  readonly host: readonly HistoryEvent[];
  readonly counterpart: readonly HistoryEvent[];
}

/**
 * The histories of two memberships applied for as one: what the host decides, the other program mostly decides too. Each keeps the right
 * to its own decision, so some disagree: the other has not followed, or has suspended by itself.
 */
export function jointHistory(random: Random, host: SampleProgram, until: Day): JointHistory {
  const application = { ...host.life.application, outcome: [['ACTIVE', 1]] as const };
  const rules = { ...host.life, appliesFirst: 1000, application };
  const told = simulate(random, rules, random.between(FIRST_APPLICATION, LAST_APPLICATION), until);
  const end = told.findIndex(({ status }) => OVER.has(status));
  const history = (end < 0 ? told : told.slice(0, end + 1)).map(asValidated);
  const [applied, entry] = history;
  if (!applied || !entry) throw new RangeError('A joint application was left undecided');
  return { since: entry.on, host: history, counterpart: counterpartOf(random, history, until) };
}

/** The visit came before the membership. */
function asValidated(event: HistoryEvent): HistoryEvent {
  return { ...event, validated: isAuthorized(event.status) };
}

function counterpartOf(random: Random, history: readonly HistoryEvent[], until: Day): readonly HistoryEvent[] {
  const last = history.at(-1);
  if (!last || !random.chance(150)) return history;
  if (history.length > 2) return history.slice(0, random.between(2, history.length - 1));
  const on = last.on + random.between(60, 1500);
  return on > until ? history : [...history, { ...last, status: 'SUSPENDED', on }];
}
