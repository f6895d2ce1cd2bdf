import { withFurtherSteps, type LifeCycle } from '@aeo-hub/core/membership';

/** CTPAT's own steps. */
export const ctpatLifeCycle: LifeCycle = withFurtherSteps([
  {
    from: 'CANCELLED',
    to: 'ACTIVE',
    source: "Trucknews, 'US Customs outlines C-TPAT enforcement and appeal rules' (2009): a removal can be appealed",
  },
]);
