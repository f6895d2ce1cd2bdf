import { runCommands } from '@aeo-hub/core/command';
import { rotateCommand } from './rotate.command';

void runCommands(
  {
    name: 'npm run keys --',
    commands: { rotate: rotateCommand },
    notes: 'The keys are in GATEWAY_KEYS_DIR (default keys in HUB_DATA_DIR).',
  },
  process.argv.slice(2),
);
