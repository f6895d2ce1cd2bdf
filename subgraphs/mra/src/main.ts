import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { databaseNotes, migrateCommand, serveCommand } from '@aeo-hub/core/serve';
import { mra } from '.';

void runCommands(
  {
    name: 'node subgraphs/mra/dist/main.js',
    commands: { serve: serveCommand(mra), migrate: migrateCommand(mra) },
    notes: databaseNotes('mra'),
  },
  process.argv.slice(2),
);
