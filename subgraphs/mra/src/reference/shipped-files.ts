import benefitsBases from './arrangements/benefits-bases.json';
import ctpat from './arrangements/ctpat.json';
import mexicanAeo from './arrangements/mexican-aeo.json';
import pip from './arrangements/pip.json';
import statusBases from './arrangements/status-bases.json';
import arrangement from './benefits/arrangement.json';
import examination from './benefits/examination.json';
import harmonization from './benefits/harmonization.json';
import lanes from './benefits/lanes.json';
import membership from './benefits/membership.json';
import mexicanClearance from './benefits/mexican-clearance.json';
import claims from './claims/claims.json';
import programs from './programs/programs.json';
import type { ReferenceFiles } from './reference-files';

/** The reference data of this release. */
export const SHIPPED_FILES: ReferenceFiles = {
  programs,
  statusBases,
  benefitsBases,
  arrangements: { PIP: pip, CTPAT: ctpat, MEXICAN_AEO: mexicanAeo },
  benefits: [
    { name: 'arrangement', rows: arrangement },
    { name: 'harmonization', rows: harmonization },
    { name: 'examination', rows: examination },
    { name: 'lanes', rows: lanes },
    { name: 'membership', rows: membership },
    { name: 'mexican-clearance', rows: mexicanClearance },
  ],
  claims,
};
