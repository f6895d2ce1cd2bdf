import { concurrently } from '../../concurrently';
import { knownInstant, type Instant, type PointInTime } from '../../calendar';
import type { Standing } from '../standing.service';
import { membershipView, type MembershipView } from './membership-view';
import type { ProgramContext } from './program-context';

/** A standing as clients see it, for whichever program: its own types pick the fields that are its own. */
export type StandingView = Omit<Standing, 'memberships'> & { readonly memberships: readonly MembershipView[] };

/** A company as a question names it. */
export interface AskedCompany extends PointInTime {
  /** Whether it is the one that asks. */
  readonly asking: boolean;
}

/** The accounts of a company in one program, as the registry supplies them. */
export interface SuppliedAccounts {
  /** Null: which they are cannot be said at the moment. */
  readonly numbers: readonly string[] | null;
  /** For each, from when the hub could answer with it, where that is later than the program says; none: for none of them. */
  readonly lateFrom?: readonly (Instant | null)[] | null | undefined;
}

/**
 * How a company, known by its accounts in this program, stands at a point in time.
 *
 * @param accounts where which they are cannot be said at the moment, neither can this
 * @param selected what is asked of its memberships: `selectedOfMemberships`
 */
export async function standingView(
  { numbers, lateFrom }: SuppliedAccounts,
  asked: AskedCompany,
  { standings, loaders, language, now }: ProgramContext,
  selected: ReadonlySet<string> = new Set(),
): Promise<StandingView> {
  const at = { on: asked.on, knownAt: knownInstant(asked, now) };
  const [standing] = await concurrently(
    () => standings.standingOf(numbers, at, asked.asking),
    // Loaded now so that it travels in the same transaction; the field itself reports a failure.
    () => (selected.has('harmonization') ? loaders.harmonizations.loadMany(numbers ?? []) : []),
  );
  return {
    ...standing,
    memberships: standing.memberships.map((state) => {
      const late = lateFrom?.[numbers?.indexOf(state.account) ?? -1] ?? null;
      return membershipView(standing.program, state, { at: asked, now }, language, late);
    }),
  };
}
