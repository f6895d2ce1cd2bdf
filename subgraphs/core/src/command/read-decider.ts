import type { Arguments } from './read-arguments';
import { UsageError } from './usage-error';

/** A person who decides, and why: kept with the decision. */
export interface Decider {
  readonly decidedBy: string;
  readonly reason: string;
}

/** From `--by` and `--why`: both must be said. @throws UsageError */
export function readDecider({ options }: Arguments): Decider {
  const { by, why } = options;
  if (!by?.trim()) throw new UsageError('Say who decides: --by WHO');
  if (!why?.trim()) throw new UsageError('Say why: --why TEXT');
  return { decidedBy: by.trim(), reason: why.trim() };
}
