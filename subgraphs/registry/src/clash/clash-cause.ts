/** Why a strong identifier could not link all accounts that claim it. */
export const CLASH_CAUSES = [
  /** Uniting them would give a company two values of which a legal entity has one, or would undo a person's split. */
  'CONTRADICTION',
  /** Nothing but the identifier speaks for it: the names of those who claim it have nothing in common. */
  'NO_COMMON_NAME',
  /** So many accounts claim it that it can only be a placeholder. */
  'OVERUSED',
] as const;

export type ClashCause = (typeof CLASH_CAUSES)[number];
