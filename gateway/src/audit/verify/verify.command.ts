import { print, printError, readArguments, UsageError, type Command } from '@aeo-hub/core/command';
import { isForPurpose } from '@aeo-hub/core/key-set';
import { COMMAND_STATEMENT_MS, openDatabaseServer, openDataSource, readDatabaseSettings } from '@aeo-hub/core/database';
import { access, readFile } from 'node:fs/promises';
import type { JSONWebKeySet, JWK } from 'jose';
import { readConfig } from '../../config';
import { KeyRing } from '../../signing-keys/key-ring';
import { checkpointFile, readCheckpointFile } from '../checkpoint/checkpoint-file';
import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import { lackingCheckpoints, type LackingCheckpoints } from './lacking-checkpoints';
import { verifyAudit, type SoundAudit } from './verify-audit';

export const verifyCommand: Command = {
  usage: ['audit:verify', 'audit:verify -- --checkpoints FILE --keys JWKS'],
  summary:
    'checks every entry of the audit, and names the first that is not as it was written; FILE: a copy of the checkpoints kept elsewhere, JWKS: a copy of /.well-known/jwks.json',
  run: async (args) => {
    const { positionals, options } = readArguments(args, ['checkpoints', 'keys']);
    if (positionals.length > 0) throw new UsageError(`There is no use for "${positionals.join(' ')}".`);
    const { keysDir } = readConfig();
    const keys = await publicKeys(keysDir, options['keys']);
    const copy = options['checkpoints'];
    // The gateway's own file may be missing, a copy that is named may not.
    if (copy !== undefined) await access(copy);
    const file = copy ?? checkpointFile(keysDir);
    // Before the database: what is signed after is beyond what is read.
    const readKept = () => readCheckpointFile(file);
    const kept = await readKept();
    await using databases = openDatabaseServer(readDatabaseSettings(), printError);
    const url = await databases.databaseUrl('audit');
    const database = await openDataSource({
      ...AUDIT_STORAGE,
      url,
      applicationName: 'aeo-hub audit:verify',
      statementTimeoutMs: COMMAND_STATEMENT_MS,
    });
    try {
      // First, so that it is printed also for an audit that is not sound.
      reportLacking(await lackingCheckpoints(database, { kept, readKept, keys }), file);
      report(await verifyAudit(database, { kept, keys }), file);
    } finally {
      await database.destroy();
    }
  },
};

async function publicKeys(keysDir: string, file: string | undefined): Promise<readonly JWK[]> {
  if (file === undefined) return (await KeyRing.open(keysDir, 'checkpoint')).publicKeys;
  const { keys } = JSON.parse(await readFile(file, 'utf8')) as JSONWebKeySet;
  return keys.filter((key) => isForPurpose(key, 'checkpoint'));
}

function report({ entries, rows, last, vouched, checkpoints, foreign }: SoundAudit, file: string): void {
  print(`The audit is sound: ${entries} entries with ${rows} rows, 1 to ${last}, none missing, none changed.`);
  print(
    `Checkpoints: ${checkpoints}. Entries up to ${vouched} cannot have been cut; those after it wait for the next one.`,
  );
  if (foreign > 0) print(`${foreign} checkpoints in ${file} are of another audit, and say nothing of this one.`);
}

function reportLacking(lacking: LackingCheckpoints, file: string): void {
  const stores = [
    { name: file, entries: lacking.file, other: 'the database' },
    { name: 'The database', entries: lacking.database, other: file },
  ];
  for (const { name, entries, other } of stores) {
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined) continue;
    const which = first === last ? `entry ${first}` : `entries ${first} to ${last}`;
    print(`${name} lacks checkpoints that ${other} has: ${entries.length}, of ${which}. See docs/audit.md.`);
  }
}
