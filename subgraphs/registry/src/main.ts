import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { databaseNotes } from '@aeo-hub/core/serve';
import { clashesCommand } from './command/clashes.command';
import { joinsCommand } from './command/joins.command';
import { mergeCommand } from './command/merge.command';
import { migrateCommand } from './command/migrate.command';
import { relinkedCommand } from './command/relinked.command';
import { serveCommand } from './command/serve.command';
import { showCommand } from './command/show.command';
import { splitCommand } from './command/split.command';

void runCommands(
  {
    name: 'npm run registry --',
    commands: {
      serve: serveCommand,
      migrate: migrateCommand,
      clashes: clashesCommand,
      joins: joinsCommand,
      relinked: relinkedCommand,
      show: showCommand,
      merge: mergeCommand,
      split: splitCommand,
    },
    notes: `${databaseNotes('registry')}
DISCLOSURE_TIMEOUT_MS (how long members are shown by what a program said last while it cannot be heard; default 120000).`,
  },
  process.argv.slice(2),
);
