import {
  print,
  printError,
  readArguments,
  readDecider,
  UsageError,
  type Arguments,
  type Command,
} from '@aeo-hub/core/command';
import { openDatabaseServer, readDatabaseSettings, type DatabaseServer } from '@aeo-hub/core/database';
import { discardRows, releaseRows } from '@aeo-hub/core/import';
import { PROGRAMS } from '@aeo-hub/core/program';
import { thenCatchUpRegistry } from '../catch-up-registry';
import { linkingSummary } from '../linking-summary';
import { onDatabaseOf } from '../on-database';
import { PROGRAM_NAMES } from '../programs';
import { stoppable } from '../stoppable';
import { listRows } from './list-rows';
import { byProgram, readRowReference } from './row-reference';

export const quarantineCommand: Command = {
  usage: [
    `quarantine -- list [--all] [--program ${PROGRAM_NAMES.join('|')}]`,
    'quarantine -- release ROW... --by WHO --why TEXT',
    'quarantine -- discard ROW... --by WHO --why TEXT',
  ],
  summary:
    'rows that the guards of dates and life cycles held back: shows them, applies them in spite of that, or drops them',
  run: async (args) => {
    const given = readArguments(args, ['by', 'why', 'program'], ['all']);
    const [action, ...rows] = given.positionals;
    const work = ACTIONS[action ?? ''];
    if (!work) throw new UsageError('Say what to do: list, release or discard.');
    // Nothing is opened for arguments that make no sense.
    const todo = work(given, rows);
    await stoppable(
      async (signal) => {
        await using databases = openDatabaseServer(readDatabaseSettings(), printError);
        await todo(databases, signal);
      },
      () => 'List the rows to see which are decided on.',
    );
  },
};

type Work = (
  given: Arguments,
  rows: readonly string[],
) => (databases: DatabaseServer, signal: AbortSignal) => Promise<void>;

const ACTIONS: Readonly<Record<string, Work>> = {
  list: ({ options, flags }, rows) => {
    if (rows.length > 0) throw new UsageError(`"${rows[0]}" is too much.`);
    return (databases) => listRows(databases, { programName: options['program'] ?? null, all: flags.has('all') });
  },
  release: (given, rows) => decide('released', given, rows),
  discard: (given, rows) => decide('discarded', given, rows),
};

function decide(outcome: 'released' | 'discarded', given: Arguments, rows: readonly string[]): ReturnType<Work> {
  if (rows.length === 0) throw new UsageError('Name one row at least, as the list does.');
  const decision = readDecider(given);
  const references = byProgram(rows.map((row) => readRowReference(row, given.options['program'])));
  return async (databases, signal) => {
    const onWait = () => printError('Waiting for an import or another decision on this program');
    let behind: Error | null = null;
    for (const [program, ids] of references) {
      await onDatabaseOf(program.definition, databases, async (dataSource) => {
        if (outcome === 'discarded') return discardRows(dataSource, ids, decision, { signal, onWait });
        const release = () => releaseRows(program.import, dataSource, ids, decision, { signal, onWait });
        const linked = await thenCatchUpRegistry(program, dataSource, databases, release, { signal });
        behind ??= linked.behind;
        print(...linkingSummary(linked));
      });
      const names = ids.map((id) => `${PROGRAMS[program.code].folder}-${id}`);
      print(`${names.join(', ')}: ${outcome} by ${decision.decidedBy}.`);
    }
    if (behind) throw behind;
  };
}
