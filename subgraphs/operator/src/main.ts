import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { formatsCommand } from './formats/formats.command';
import { importCommand } from './import/import.command';
import { quarantineCommand } from './quarantine/quarantine.command';

void runCommands(
  {
    name: 'npm run',
    commands: { import: importCommand, quarantine: quarantineCommand, formats: formatsCommand },
    notes: `The databases: <NAME>_DATABASE_URL, else DATABASE_URL, else the embedded server's in HUB_DATA_DIR (default .data).
The hub may be running or not.`,
  },
  process.argv.slice(2),
);
