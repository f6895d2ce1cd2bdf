import type { Day } from '../day/day';
import type { Random } from '../random/random';
import { isAuthorized } from './is-authorized';
import type { HistoryEvent, Tier } from './history-event';

/** What a CTPAT member has come to: certified, or validated; importers and exporters with a tier. */
interface Level {
  readonly validated: boolean;
  readonly tier: Tier | null;
}

interface LevelChange extends Level {
  readonly on: Day;
}

/**
 * A CTPAT history with what its validations change, each change another ACTIVE event: certified members become validated, and importers
 * and exporters go from tier I to II, or to III where they exceed the criteria. A new entry begins as certified.
 * @param validations days, in order
 */
export function withValidations(
  random: Random,
  history: readonly HistoryEvent[],
  validations: readonly Day[],
  options: { readonly tiered: boolean; readonly until: Day },
): HistoryEvent[] {
  const certified: Level = { validated: false, tier: options.tiered ? 'I' : null };
  const changes = levelChanges(random, validations, options.tiered);
  const told: HistoryEvent[] = [];
  let level = certified;
  history.forEach((event, at) => {
    if (!isAuthorized(event.status)) {
      level = certified;
      told.push(event);
      return;
    }
    told.push({ ...event, validated: level.validated, tier: level.tier });
    if (event.status !== 'ACTIVE') return;
    const next = history[at + 1]?.on ?? options.until + 1;
    for (const { on, validated, tier } of changes) {
      if (on <= event.on || on >= next || (level.validated === validated && level.tier === tier)) continue;
      level = { validated, tier };
      told.push({ ...event, on, validated, tier });
    }
  });
  return told;
}

/** The report follows the visit by some weeks. */
function levelChanges(random: Random, validations: readonly Day[], tiered: boolean): LevelChange[] {
  return validations.map((validation, at) => {
    const exceeds = at > 0 && random.chance(220);
    return {
      on: validation + random.between(15, 60),
      validated: true,
      tier: tiered ? (exceeds ? 'III' : 'II') : null,
    };
  });
}
