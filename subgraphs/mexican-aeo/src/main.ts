import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { databaseNotes, migrateCommand, serveCommand } from '@aeo-hub/core/serve';
import { mexicanAeo } from '.';

void runCommands(
  {
    name: 'node subgraphs/mexican-aeo/dist/main.js',
    commands: { serve: serveCommand(mexicanAeo), migrate: migrateCommand(mexicanAeo) },
    notes: databaseNotes('mexican-aeo'),
  },
  process.argv.slice(2),
);
