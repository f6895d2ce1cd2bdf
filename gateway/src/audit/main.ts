import 'reflect-metadata';
import { runCommands } from '@aeo-hub/core/command';
import { verifyCommand } from './verify/verify.command';

void runCommands(
  {
    name: 'npm run',
    commands: { 'audit:verify': verifyCommand },
    notes: `Works with the hub running or stopped. The database is found by AUDIT_DATABASE_URL, DATABASE_URL or HUB_DATA_DIR, as the hub
finds it, the keys and the checkpoints in GATEWAY_KEYS_DIR (default keys in HUB_DATA_DIR). Exit code 0 says that the audit is sound.
`,
  },
  process.argv.slice(2),
);
