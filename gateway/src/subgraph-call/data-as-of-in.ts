import { parseInstant, type Instant } from '@aeo-hub/core/calendar';
import { DATA_AS_OF } from '@aeo-hub/core/subgraph';
import type { FormattedExecutionResult } from 'graphql';

/** How fresh a program says its data is, beside its answer; null when it does not say. */
export function dataAsOfIn({ extensions }: FormattedExecutionResult): Instant | null {
  const said = extensions?.[DATA_AS_OF];
  return typeof said === 'string' ? parseInstant(said) : null;
}
