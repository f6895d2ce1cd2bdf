import type { Dependency } from '@aeo-hub/core/readiness';
import type { QuestionTurns } from './question-turns';

/** Milliseconds without a free place, one taken or one left, after which the gateway says that it is not ready. */
const STUCK_MS = 10_000;

/** As a dependency of the gateway's own: whether requests still get their places. */
export function placesDependency(turns: Pick<QuestionTurns, 'stuckMs'>): Dependency {
  return {
    name: 'places',
    isVital: true,
    ask: async () => {
      const { stuckMs } = turns;
      if (stuckMs >= STUCK_MS) throw new Error(`No request has got or left a place for ${Math.round(stuckMs)} ms`);
    },
  };
}
