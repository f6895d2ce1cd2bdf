import { withFurtherSteps, type LifeCycle } from '@aeo-hub/core/membership';

/** PIP's own steps. A denial, unlike a cancellation, cannot be formally appealed (same source). */
export const pipLifeCycle: LifeCycle = withFurtherSteps([
  {
    from: 'CANCELLED',
    to: 'ACTIVE',
    source: "CBSA, 'Partners in Protection - After you apply': a cancellation can be appealed within 30 days",
  },
]);
