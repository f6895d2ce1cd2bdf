import { runCommands } from '@aeo-hub/core/command';
import { rowCommand } from './row.command';
import { verifyCommand } from './verify.command';

void runCommands(
  {
    name: 'npm run --silent',
    commands: { 'receipt:verify': verifyCommand, 'receipt:row': rowCommand },
    notes:
      'Without --jwks the keys are those of the hub that is here (GATEWAY_KEYS_DIR, default keys in HUB_DATA_DIR). docs/receipts.md says how to verify without these commands.',
  },
  process.argv.slice(2),
);
