import type { Decider } from '../decision/decide';
import type { Arguments } from './read-arguments';
import { UsageError } from './usage-error';

/** Who decides and why: both must be said. @throws UsageError */
export function readDecider({ options }: Arguments): Decider {
  const { by, why } = options;
  if (!by?.trim()) throw new UsageError('Say who decides: --by WHO');
  if (!why?.trim()) throw new UsageError('Say why: --why TEXT');
  return { decidedBy: by, reason: why };
}
