import type { Dependency } from '../readiness';
import { loopFigures } from './loop';

/** The loops of a process as something that it depends on. Without them it answers, with data that grows old: so they are not vital. */
export function loopsDependency(): Dependency {
  return {
    name: 'loops',
    isVital: false,
    ask: async () => {
      const hanging = loopFigures().filter(({ idleMs, limitMs }) => idleMs > limitMs);
      if (hanging.length === 0) return;
      const named = hanging.map(({ name, idleMs }) => `${name}, ${Math.round(idleMs / 1_000)} s`);
      throw new Error(`Loops that have not got round: ${named.join('; ')}`);
    },
  };
}
