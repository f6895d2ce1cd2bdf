import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { formatsCommand } from './formats/formats.command';
import { importCommand } from './import/import.command';
import { quarantineCommand } from './quarantine/quarantine.command';

// At its end a command that was told to stop may still hold a timer for which nobody waits.
void runCommands(
  {
    name: 'npm run',
    commands: { import: importCommand, quarantine: quarantineCommand, formats: formatsCommand },
    notes: `The databases: <NAME>_DATABASE_URL, else DATABASE_URL, else the embedded server's in HUB_DATA_DIR (default .data).
The hub may be running or not.`,
  },
  process.argv.slice(2),
).finally(() => process.exit());
