import { concurrently } from '../concurrently';
import type { DataSource } from 'typeorm';
import {
  counts,
  decideCancellation,
  decideConsents,
  decideCorrection,
  decideEvents,
  isRefusal,
  nameOf,
  type EventFacts,
  type Verdict,
} from '../guard';
import type { HistoryWriter, ImportProgram } from '../import';
import { MembershipRepository, type MembershipEvent } from '../membership';
import { consentFacts, readConsent, type ConsentInput } from './consent-said';
import {
  eventFacts,
  readCancellation,
  readEvent,
  versionsNamed,
  type CancellationInput,
  type EventInput,
  type EventName,
} from './event-said';
import { HistoryTurns, type Decided } from './history-turns';
import { refused, type Recording } from './recording';

/**
 * Records what officers state of members of one program, one fact at a time, as its importer would a row: read by the same readers,
 * judged by the same guards, appended in the same turn and known from just after. Where the importer holds a row for a person, the
 * officer is told why and nothing is written.
 */
export class Recorder {
  private readonly turns: HistoryTurns;

  /** @param dataSource whose login may append to the program's history */
  constructor(
    private readonly program: ImportProgram,
    dataSource: DataSource,
    clock: () => Date = () => new Date(),
  ) {
    this.turns = new HistoryTurns(dataSource, clock);
  }

  /**
   * A step in the life of a membership that is on record.
   *
   * @param officer who says so, by name
   * @param timeLeftMs how long the caller waits, in milliseconds
   */
  async event(input: EventInput, officer: string, timeLeftMs?: number): Promise<Recording> {
    const { rules, format } = this.program;
    const reading = readEvent(format, input);
    if (!reading.ok) return reading.recording;
    const { account, reason } = reading.said;
    return this.turns.take(async (session, now) => {
      const members = MembershipRepository.ofProgram(session);
      const recorded = inOrder(await members.events([account]));
      if (recorded.length === 0) return { recording: refused('UNKNOWN_ACCOUNT', 'account') };
      const { corrects } = input;
      const wrong = corrects && versionsNamed(recorded, corrects);
      const said = eventFacts(format, reading.said, recorded, now, wrong?.at(-1));
      if (!said.ok) return said;
      const source = sourceOf(officer, reason);
      if (!corrects) {
        const [verdict = 'UNCHANGED'] = decideEvents(rules, recorded, [said.facts], now);
        return decided(scheduling(verdict, input, now), (writer) => writer.event(account, said.facts, source));
      }
      if (!wrong) return unknownEvent(recorded, corrects, said.facts);
      const { verdict, adds } = decideCorrection(rules, recorded, wrong, said.facts, now);
      return decided(scheduling(verdict, input, now), (writer) => {
        for (const version of wrong) writer.retraction(account, version.id, now, source);
        if (adds) writer.event(account, said.facts, source);
      });
    }, timeLeftMs);
  }

  /** Takes back, before its day, a step that is on record; otherwise as `event`. */
  async cancellation(input: CancellationInput, officer: string, timeLeftMs?: number): Promise<Recording> {
    const { rules, format } = this.program;
    const reading = readCancellation(format, input);
    if (!reading.ok) return reading.recording;
    const { account, reason } = reading.said;
    return this.turns.take(async (session, now) => {
      const recorded = inOrder(await MembershipRepository.ofProgram(session).events([account]));
      if (recorded.length === 0) return { recording: refused('UNKNOWN_ACCOUNT', 'account') };
      const versions = versionsNamed(recorded, input.event);
      if (!versions) return unknownEvent(recorded, input.event, null);
      const today = now.slice(0, 10);
      if (input.event.effectiveOn <= today) return { recording: refused('DAY_HAS_COME', 'event') };
      return decided(decideCancellation(rules, recorded, versions, today), (writer) => {
        for (const version of versions) writer.retraction(account, version.id, now, sourceOf(officer, reason));
      });
    }, timeLeftMs);
  }

  /** A consent of a member that is on record, or its end; otherwise as `event`. */
  async consent(input: ConsentInput, officer: string, timeLeftMs?: number): Promise<Recording> {
    const reading = readConsent(this.program.rules.program, input);
    if (!reading.ok) return reading.recording;
    const { account, grantee, reason } = reading.said;
    return this.turns.take(async (session, now) => {
      const members = MembershipRepository.ofProgram(session);
      const [events, consents] = await concurrently(
        () => members.events([account]),
        () => members.consents([account]),
      );
      if (events.length === 0) return { recording: refused('UNKNOWN_ACCOUNT', 'account') };
      const recorded = inOrder(consents.filter((consent) => consent.grantee === grantee));
      const said = consentFacts(input.kind, reading.said, recorded, now);
      if (!said.ok) return said;
      const [{ verdict, steps } = { verdict: 'UNCHANGED' as const, steps: [] }] = decideConsents(
        recorded,
        [said.facts],
        now,
      );
      return decided(scheduling(verdict, input, now), (writer) => {
        for (const step of steps) writer.consent(account, grantee, step, sourceOf(officer, reason));
      });
    }, timeLeftMs);
  }
}

/** The same, or why not: whoever records something of a day to come says that it is meant. */
function scheduling(
  verdict: Verdict,
  { effectiveOn, scheduled }: Pick<EventInput, 'effectiveOn' | 'scheduled'>,
  now: string,
): Verdict | Recording {
  if (verdict === 'UNCHANGED') return verdict;
  const isToCome = effectiveOn > now.slice(0, 10);
  if (isToCome === (scheduled ?? false)) return verdict;
  return isToCome ? refused('NOT_SCHEDULED', 'effectiveOn') : refused('DAY_HAS_COME', 'scheduled');
}

/** The same may be sent twice: where the event is retracted already, and what was to be recorded is on record, nothing is to be done. */
function unknownEvent(
  recorded: readonly MembershipEvent[],
  { status, effectiveOn }: EventName,
  right: EventFacts | null,
): Decided {
  const isRetracted = recorded.some(
    (event) => event.status === status && event.effectiveOn === effectiveOn && !counts(event),
  );
  const isRecorded = right === null || recorded.some((event) => counts(event) && nameOf(event) === nameOf(right));
  if (isRetracted && isRecorded) return { recording: { outcome: 'UNCHANGED' } };
  return { recording: refused('UNKNOWN_EVENT', right === null ? 'event' : 'corrects') };
}

function decided(verdict: Verdict | Recording, write: (writer: HistoryWriter) => void): Decided {
  if (typeof verdict === 'object' && 'outcome' in verdict) return { recording: verdict };
  if (isRefusal(verdict)) return { recording: refused(verdict.code, null, verdict.detail) };
  return verdict === 'NEW' ? { recording: { outcome: 'RECORDED' }, write } : { recording: { outcome: verdict } };
}

/** As it stands in the history, for the program's own officers. */
function sourceOf(officer: string, reason: string): string {
  return `officer ${officer}: ${reason}`;
}

/** In the order in which they were written. */
function inOrder<Row extends { readonly id: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => a.id - b.id);
}
