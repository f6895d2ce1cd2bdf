import { concurrently } from '../concurrently';
import type { DataSource } from 'typeorm';
import { decideConsents, decideEvents, isRefusal, type Verdict } from '../guard';
import type { HistoryWriter, ImportProgram } from '../import';
import { MembershipRepository } from '../membership';
import { consentFacts, readConsent, type ConsentInput } from './consent-said';
import { eventFacts, readEvent, type EventInput } from './event-said';
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
      const said = eventFacts(format, reading.said, recorded, now);
      if (!said.ok) return said;
      const [verdict = 'UNCHANGED'] = decideEvents(rules, recorded, [said.facts], now);
      return decided(verdict, (writer) => writer.event(account, said.facts, sourceOf(officer, reason)));
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
      return decided(verdict, (writer) => {
        for (const step of steps) writer.consent(account, grantee, step, sourceOf(officer, reason));
      });
    }, timeLeftMs);
  }
}

function decided(verdict: Verdict, write: (writer: HistoryWriter) => void): Decided {
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
