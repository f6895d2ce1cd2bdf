import type { QueryPlan } from '@apollo/query-planner';

interface StoredPlan {
  readonly plan: QueryPlan;
  readonly bytes: number;
}

/** Plans of what was asked lately; those that were asked longest ago go first. */
export class PlanStore {
  private readonly plans = new Map<string, StoredPlan>();
  private bytes = 0;

  /** @param mostBytes of all plans together, as JSON; in memory they take about three times that */
  constructor(private readonly mostBytes: number) {}

  get(key: string): QueryPlan | null {
    const stored = this.plans.get(key);
    if (!stored) return null;
    this.plans.delete(key);
    this.plans.set(key, stored);
    return stored.plan;
  }

  /** @param json the plan */
  add(key: string, json: string): QueryPlan {
    this.remove(key);
    const plan: QueryPlan = JSON.parse(json);
    this.plans.set(key, { plan, bytes: json.length });
    this.bytes += json.length;
    for (const oldest of this.plans.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.remove(oldest);
    }
    return plan;
  }

  private remove(key: string): void {
    this.bytes -= this.plans.get(key)?.bytes ?? 0;
    this.plans.delete(key);
  }
}
