import type { Localized } from '@aeo-hub/core/language';
import type { MembershipStatus } from '@aeo-hub/core/membership';

/** How a sentence calls the status of a membership; the French agrees with « adhésion », the Spanish with «membresía». */
export const STATUS_IN_WORDS: Readonly<Record<MembershipStatus, Localized>> = {
  APPLICANT: { en: 'applied for', fr: 'demandée', es: 'solicitada' },
  ACTIVE: { en: 'active', fr: 'active', es: 'activa' },
  ACTIVE_UNDER_ACTION_PLAN: {
    en: 'active under an action plan',
    fr: 'active sous plan d’action',
    es: 'activa bajo plan de acción',
  },
  SUSPENDED: { en: 'suspended', fr: 'suspendue', es: 'suspendida' },
  WITHDRAWN: { en: 'withdrawn', fr: 'retirée', es: 'retirada' },
  CANCELLED: { en: 'cancelled', fr: 'annulée', es: 'cancelada' },
  EXPIRED: { en: 'expired', fr: 'expirée', es: 'vencida' },
  DENIED: { en: 'denied', fr: 'refusée', es: 'rechazada' },
};
