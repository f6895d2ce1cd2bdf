import type { DataSource } from 'typeorm';
import { appendAsKnownFrom } from '../apply/append-changes';
import { HistoryWriter } from '../apply/history-writer';
import { PendingChanges } from '../apply/pending-changes';
import type { SqlSession } from '../apply/sql-session';
import type { ImportProgram } from '../import-options';
import { withImportSession } from '../import-session';
import { heldRows, markDecided, type DecisionOptions, type QuarantineDecision } from './decide-rows';
import type { QuarantineItem } from './quarantine-item';
import { releaseInto } from './release-into';

/**
 * Decides that held rows are to be applied in spite of what stands against them, one after the other in the order in which they
 * were held. Nothing recorded is changed: what a row says is appended beside it, known from now on, with who let it.
 *
 * @throws QuarantineRefused when a row cannot have the effect it must; those before it stay released
 */
export async function releaseRows(
  program: ImportProgram,
  dataSource: DataSource,
  ids: readonly string[],
  decision: QuarantineDecision,
  { clock = () => new Date(), ...options }: DecisionOptions = {},
): Promise<void> {
  await withImportSession(dataSource, options, async (session) => {
    for (const item of await heldRows(session, ids)) await release(program, session, item, decision, clock);
  });
}

async function release(
  program: ImportProgram,
  session: SqlSession,
  item: QuarantineItem,
  decision: QuarantineDecision,
  clock: () => Date,
): Promise<void> {
  const pending = await PendingChanges.open(session);
  await session.query('BEGIN');
  try {
    const source = `file ${item.fileName} line ${item.line}, released by ${decision.decidedBy}`;
    await releaseInto(program, session, new HistoryWriter(pending), item, { now: clock().toISOString(), source });
    await pending.flush();
    const mark = () => markDecided(session, [item.id], 'RELEASED', decision, clock());
    await appendAsKnownFrom(session, pending, clock, mark);
  } catch (error) {
    await session.query('ROLLBACK');
    throw error;
  }
}
