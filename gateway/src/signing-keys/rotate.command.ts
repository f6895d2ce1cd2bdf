import { print, readArguments, UsageError, type Command } from '@aeo-hub/core/command';
import { readConfig } from '../config';
import { KEY_PURPOSES, KeyRing } from './key-ring';

export const rotateCommand: Command = {
  usage: `rotate ${KEY_PURPOSES.join(' | ')}`,
  summary:
    'makes a new key, which signs from the next start of the gateway on; older ones stay published for as long as their files stay',
  run: async (args) => {
    const [named, ...more] = readArguments(args, []).positionals;
    const purpose = KEY_PURPOSES.find((known) => known === named);
    if (!purpose || more.length > 0) throw new UsageError(`Name what the key signs: ${KEY_PURPOSES.join(', ')}.`);
    const { keysDir } = readConfig();
    const name = await KeyRing.rotate(keysDir, purpose);
    print(`Made ${name} in ${keysDir}. Start the gateway again, and it signs.`);
  },
};
