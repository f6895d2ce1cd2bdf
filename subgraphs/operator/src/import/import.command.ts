import { print, printError, readArguments, UsageError, type Command } from '@aeo-hub/core/command';
import { openDatabaseServer, readDatabaseSettings } from '@aeo-hub/core/database';
import { importFiles, type FileReport } from '@aeo-hub/core/import';
import { resolve } from 'node:path';
import { rulesAdoptedText } from '@aeo-hub/registry';
import { thenCatchUpRegistry, type Linked } from '../catch-up-registry';
import { linkingSummary } from '../linking-summary';
import { onDatabaseOf } from '../on-database';
import { PROGRAM_NAMES, programNamed, type OperatedProgram } from '../programs';
import { stoppable } from '../stoppable';
import { importSummary } from './import-summary';
import { ProgressLine } from './progress-line';
import { whatIsLeft } from './what-is-left';

export const importCommand: Command = {
  usage: `import -- <${PROGRAM_NAMES.join('|')}> FILE... [--accept-valid] [--rejects FILE]`,
  summary:
    'applies a program’s files: each whole or not at all, or its good rows with --accept-valid; returns when the registry has caught up',
  run: async (args) => {
    const { positionals, options, flags } = readArguments(args, ['rejects'], ['accept-valid']);
    const [name = '', ...paths] = positionals;
    const program = programNamed(name);
    if (!program) throw new UsageError(`Say whose files they are: ${PROGRAM_NAMES.join(', ')}.`);
    if (paths.length === 0) throw new UsageError('Name one file at least.');
    const rejects = options['rejects'];
    if (rejects !== undefined && paths.length > 1)
      throw new UsageError('--rejects goes with one file; name no place for several.');
    const done: FileReport[] = [];
    const choices = {
      acceptValid: flags.has('accept-valid'),
      rejects,
      onReport: (report: FileReport) => done.push(report),
    };
    const linked = await stoppable(
      (signal) => importAndCatchUp(program, paths, { ...choices, signal }),
      () => whatIsLeft(paths, done),
    );
    const { done: reports, behind } = linked;
    print(...importSummary(reports), ...linkingSummary(linked));
    if (reports.some(({ outcome }) => outcome !== 'APPLIED')) process.exitCode = 1;
    if (behind) throw behind;
  },
};

interface Choices {
  readonly acceptValid: boolean;
  readonly rejects: string | undefined;
  readonly onReport: (report: FileReport) => void;
  readonly signal: AbortSignal;
}

/** The registry is caught up, where its database is available, whatever became of the files: an earlier run may have ended before it was. */
async function importAndCatchUp(
  program: OperatedProgram,
  paths: readonly string[],
  choices: Choices,
): Promise<Linked<readonly FileReport[]>> {
  const progress = new ProgressLine();
  try {
    await using databases = openDatabaseServer(readDatabaseSettings(), printError);
    return await onDatabaseOf(program.definition, databases, async (dataSource) => {
      const { acceptValid, rejects, onReport, signal } = choices;
      const importThem = () =>
        importFiles(program.import, dataSource, paths, {
          acceptValid,
          signal,
          onReport,
          ...(rejects === undefined ? {} : { rejectsPath: () => resolve(rejects) }),
          onProgress: (at) => progress.tell(at),
          onWait: () => progress.say('Waiting for another import or decision on this program'),
        });
      const linked = await thenCatchUpRegistry(program, dataSource, databases, importThem, {
        signal,
        onProgress: (rows) => progress.note(`The registry has taken over ${rows.toLocaleString('en')} accounts`),
        onRulesAdopted: (adopted) => progress.say(rulesAdoptedText(adopted)),
      });
      signal.throwIfAborted();
      return linked;
    });
  } finally {
    progress.end();
  }
}
