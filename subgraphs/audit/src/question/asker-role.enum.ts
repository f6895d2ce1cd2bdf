import type { Role } from '@aeo-hub/core/caller';
import { describedEnum } from '@aeo-hub/core/described-enum';

/** The roles that are answered about companies. */
export type AskerRole = Extract<Role, 'PARTNER' | 'OFFICER' | 'CARRIER'>;

export const AskerRoleEnum = describedEnum<AskerRole>('AskerRole', 'In what role somebody asked.', {
  PARTNER: 'A customs administration with which programs have arrangements.',
  OFFICER: 'An officer of a program.',
  CARRIER: 'A trader that asks about its counterpart.',
});
