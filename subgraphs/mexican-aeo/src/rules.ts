import { COMMON_LIFE_CYCLE, type ProgramRules } from '@aeo-hub/core/membership';
import { mexicanAeoArrangements } from './arrangements';

export const mexicanAeoRules: ProgramRules = {
  program: 'MEXICAN_AEO',
  arrangements: mexicanAeoArrangements,
  lifeCycle: COMMON_LIFE_CYCLE,
  expiredWord: 'vencido',
  /** None: a registration is valid for two years and then renewed. Source: RGCE 2026, rule 7.1.6 (DOF 27-12-2025). */
  revalidationDue: () => null,
};
