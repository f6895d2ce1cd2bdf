import { calendarDayOf } from '../../calendar';
import { accountReader } from '../../import';
import { standingView, type StandingView } from '../../membership';
import type { ProblemType } from '../../problem';
import type { ProgramCode } from '../../program';
import { problemWords } from '../problem-words';
import type { RecordProblem, Recording, RecordingOutcome } from '../recording';
import type { RecordingContext } from './recording-context';

export interface RecordingView {
  readonly outcome: RecordingOutcome;
  readonly problem: ProblemType | null;
  readonly detail: string | null;
  /** As it stands now. */
  readonly membership: StandingView['memberships'][number] | null;
}

/** What became of something said of an account, however that is written, and how it stands afterwards. */
export async function recordingView(
  recording: Recording,
  { program, account }: { readonly program: ProgramCode; readonly account: string },
  context: RecordingContext,
): Promise<RecordingView> {
  const { outcome } = recording;
  const told = outcome === 'REFUSED' ? toldProblem(recording.problem, context) : { problem: null, detail: null };
  const read = accountReader(program)(account);
  return { outcome, ...told, membership: read.ok ? await membershipToday(read.value, context) : null };
}

async function membershipToday(account: string, context: RecordingContext): Promise<RecordingView['membership']> {
  // What this request has read so far is of before, and it came in before this was recorded.
  for (const loader of Object.values(context.loaders)) loader.clear(account);
  const now = new Date();
  const today = { on: calendarDayOf(now), knownAt: null, asking: false };
  const { memberships } = await standingView({ numbers: [account] }, today, { ...context, now });
  return memberships[0] ?? null;
}

function toldProblem({ code, field, detail }: RecordProblem, { language }: RecordingContext) {
  const words = problemWords(code)[language];
  const named = field === null ? detail : [field, detail].filter(Boolean).join(' ');
  return { problem: { code, message: field === null ? words : `${field}: ${words}` }, detail: detail && named };
}
