import { type Command, print, readArguments, UsageError } from '@aeo-hub/core/command';
import { LinkingRulesRepository } from '../linking/linking-rules.repository';
import { relinkedLines } from '../linking/relinked-lines';
import { RelinkedRepository } from '../linking/relinked.repository';
import { onRegistry } from './on-registry';

export const relinkedCommand: Command = {
  usage: 'relinked',
  summary: 'accounts whose links changed because the rules of linking did, by an upgrade of the hub',
  run: async (args) => {
    if (readArguments(args, []).positionals.length > 0) throw new UsageError('relinked takes no arguments.');
    await onRegistry(async (registry) => {
      const relinked = new RelinkedRepository(registry);
      for (const { version, from } of await new LinkingRulesRepository(registry).periods()) {
        if (from === null) {
          print(`Rules ${version}, from the first.`);
          continue;
        }
        const accounts = await relinked.at(from);
        print(
          `Rules ${version}, from ${from} on. Accounts whose links changed: ${accounts.length}.`,
          ...accounts.flatMap(relinkedLines),
        );
      }
    });
  },
};
