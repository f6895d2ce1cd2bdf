import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { databaseNotes, migrateCommand, serveCommand } from '@aeo-hub/core/serve';
import { audit } from '.';

void runCommands(
  {
    name: 'node subgraphs/audit/dist/main.js',
    commands: { serve: serveCommand(audit), migrate: migrateCommand(audit) },
    notes: databaseNotes('audit'),
  },
  process.argv.slice(2),
);
