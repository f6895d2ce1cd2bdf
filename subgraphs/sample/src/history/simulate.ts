import type { MembershipStatus } from '@aeo-hub/core/membership';
import { anniversary, type Day } from '../day/day';
import type { Random, Weighted } from '../random/random';
import type { HistoryEvent } from './history-event';
import { isAuthorized } from './is-authorized';
import type { Days, LifeRules } from './life-rules';

/** The history of one membership from a first day to a last, by the rules of its program. Days strictly increase. */
export function simulate(random: Random, rules: LifeRules, from: Day, until: Day): HistoryEvent[] {
  return new Simulation(random, rules, until).run(from);
}

class Simulation {
  constructor(
    private readonly random: Random,
    private readonly rules: LifeRules,
    private readonly until: Day,
  ) {}

  run(from: Day): HistoryEvent[] {
    const history: HistoryEvent[] = [];
    let event: HistoryEvent | null = this.event(
      this.random.chance(this.rules.appliesFirst) ? 'APPLICANT' : 'ACTIVE',
      from,
    );
    while (event !== null && event.on <= this.until) {
      history.push(event);
      event = this.after(event);
    }
    return history;
  }

  private after(event: HistoryEvent): HistoryEvent | null {
    if (event.status === 'ACTIVE') return this.afterActive(event);
    if (event.status === 'ACTIVE_UNDER_ACTION_PLAN') return this.outcome(event, this.rules.actionPlan);
    if (event.status === 'SUSPENDED') return this.outcome(event, this.rules.suspension);
    if (event.status === 'APPLICANT') return this.outcome(event, this.rules.application);
    const { appeal, reentry } = this.rules;
    if (event.status === 'CANCELLED' && this.random.chance(appeal.chance)) {
      return this.event('ACTIVE', event.on + this.random.between(...appeal.days));
    }
    if (!this.random.chance(reentry.chance)) return null;
    return this.event('APPLICANT', event.on + this.random.between(...reentry.days));
  }

  private afterActive(event: HistoryEvent): HistoryEvent | null {
    const last = Math.min(this.until, event.validUntil ?? this.until);
    for (let year = event.on; year <= last; year += 365) {
      const incident = this.incident();
      const on = year + this.random.between(1, 365);
      if (incident !== null && on <= last) return this.event(incident, on, event.validUntil);
    }
    return event.validUntil === null ? null : this.endOfTerm(event.validUntil);
  }

  private incident(): MembershipStatus | null {
    let left = this.random.below(1000);
    for (const [status, chance] of this.rules.incidents) {
      if (left < chance) return status;
      left -= chance;
    }
    return null;
  }

  private outcome(
    event: HistoryEvent,
    phase: { readonly days: Days; readonly outcome: Weighted<MembershipStatus> },
  ): HistoryEvent {
    const on = event.on + this.random.between(...phase.days);
    const status = this.random.weighted(phase.outcome);
    // What was pending when the authorization ran out no longer matters.
    if (event.validUntil !== null && on > event.validUntil) return this.event('EXPIRED', event.validUntil + 1);
    return this.event(status, on, event.validUntil);
  }

  private endOfTerm(validUntil: Day): HistoryEvent | null {
    const { renewed, renewedLate, expiredByEvent } = this.rules.term ?? {
      renewed: 0,
      renewedLate: 0,
      expiredByEvent: 0,
    };
    const drawn = this.random.below(1000);
    if (drawn < renewed) return this.event('ACTIVE', validUntil + 1);
    if (drawn < renewed + renewedLate) return this.event('ACTIVE', validUntil + this.random.between(5, 90));
    return drawn < renewed + renewedLate + expiredByEvent ? this.event('EXPIRED', validUntil + 1) : null;
  }

  /** @param validUntil the running authorization's; null: an authorization begins here, if it is one */
  private event(status: MembershipStatus, on: Day, validUntil: Day | null = null): HistoryEvent {
    const { term } = this.rules;
    if (term === null || !isAuthorized(status)) return { status, on, validUntil: null, tier: null, validated: false };
    return { status, on, validUntil: validUntil ?? anniversary(on, term.years) - 1, tier: null, validated: false };
  }
}
