import type { Disclosure } from '../disclosure';
import type { ProgramCode } from '../program';
import type { MembershipState } from './membership-on';
import { isApplication } from './was-member-on';

/** A membership as one caller is shown it, with how much of it that is. */
export interface DisclosedMembership extends MembershipState {
  readonly disclosure: Disclosure;
}

/**
 * What is left of a membership for a caller; null when nothing is. Administrations exchange a member's status with its suspensions and
 * revocations and their dates, its validation date, its unique id and its line of business; who in the program said so, how long its
 * validity runs and when it is to be validated again they do not. A trader is told of members in good standing alone.
 */
export function disclosedMembership(
  program: ProgramCode,
  state: MembershipState,
  disclosure: Disclosure,
): DisclosedMembership | null {
  switch (disclosure) {
    case 'OWN':
      return { ...state, disclosure };
    case 'EXCHANGED':
      if (isApplication(state.status)) return null;
      return {
        ...state,
        disclosure,
        validUntil: null,
        revalidationDue: null,
        history: state.history
          .filter(({ status }) => !isApplication(status))
          .map((event) => ({ ...event, validUntil: null, source: program })),
      };
    case 'CONFIRMATION':
      if (!state.inGoodStanding) return null;
      return {
        ...state,
        disclosure,
        since: null,
        validUntil: null,
        validatedOn: null,
        revalidationDue: null,
        history: [],
      };
    case 'NONE':
      return null;
  }
}
