import { type Command, print, readArguments, UsageError } from '@aeo-hub/core/command';
import { AccountJoinRepository } from '../linking/account-join.repository';
import { joinText } from '../linking/join-text';
import { onRegistry } from './on-registry';

const DEFAULT_LIMIT = 100;

export const joinsCommand: Command = {
  usage: 'joins [--limit N]',
  summary: `accounts that an identifier made join a company that another account is of; the newest ${DEFAULT_LIMIT}, or N`,
  run: async (args) => {
    const { positionals, options } = readArguments(args, ['limit']);
    const limit = Number(options['limit'] ?? DEFAULT_LIMIT);
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is too much.`);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1.');
    const joins = await onRegistry((registry) => new AccountJoinRepository(registry).newest(limit));
    print(
      ...(joins.length === 0
        ? ['No account has joined a company.']
        : joins.map((join) => `${join.joinedFrom}: ${joinText(join)}`)),
    );
  },
};
