import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { databaseNotes, migrateCommand, serveCommand } from '@aeo-hub/core/serve';
import { pip } from '.';

void runCommands(
  {
    name: 'node subgraphs/pip/dist/main.js',
    commands: { serve: serveCommand(pip), migrate: migrateCommand(pip) },
    notes: databaseNotes('pip'),
  },
  process.argv.slice(2),
);
