import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { databaseNotes, migrateCommand, serveCommand } from '@aeo-hub/core/serve';
import { ctpat } from '.';

void runCommands(
  {
    name: 'node subgraphs/ctpat/dist/main.js',
    commands: { serve: serveCommand(ctpat), migrate: migrateCommand(ctpat) },
    notes: databaseNotes('ctpat'),
  },
  process.argv.slice(2),
);
