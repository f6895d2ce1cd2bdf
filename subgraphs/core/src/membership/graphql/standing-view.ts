import { concurrently } from '../../concurrently';
import { knownInstant, type PointInTime } from '../../calendar';
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

/**
 * How a company, known by its accounts in this program, stands at a point in time.
 *
 * @param accounts null: which they are cannot be said at the moment, so neither can this
 * @param selected what is asked of its memberships: `selectedOfMemberships`
 */
export async function standingView(
  accounts: readonly string[] | null,
  asked: AskedCompany,
  { standings, loaders, language, now }: ProgramContext,
  selected: ReadonlySet<string> = new Set(),
): Promise<StandingView> {
  const at = { on: asked.on, knownAt: knownInstant(asked, now) };
  const [standing] = await concurrently(
    () => standings.standingOf(accounts, at, asked.asking),
    // Loaded now so that it travels in the same transaction; the field itself reports a failure.
    () => (selected.has('harmonization') ? loaders.harmonizations.loadMany(accounts ?? []) : []),
  );
  return {
    ...standing,
    memberships: standing.memberships.map((state) => membershipView(standing.program, state, at, language)),
  };
}
