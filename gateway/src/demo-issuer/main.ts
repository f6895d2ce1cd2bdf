import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { tokenCommand } from './token.command';

void runCommands(
  {
    name: 'npm run --silent',
    commands: { token: tokenCommand },
    notes:
      'Its key is in GATEWAY_KEYS_DIR (default keys in HUB_DATA_DIR), where npm start finds it too. Refused when NODE_ENV is production.',
  },
  process.argv.slice(2),
);
