import { type Command, print, readArguments, UsageError } from '@aeo-hub/core/command';
import { oldestClashReports } from '../clash/clash-report';
import { clashLines } from '../clash/clash-lines';
import { ClashRepository } from '../clash/clash.repository';
import { onRegistry } from './on-registry';

const DEFAULT_LIMIT = 100;

export const clashesCommand: Command = {
  usage: 'clashes [--limit N]',
  summary: `identifiers that wait for a person, with all their sides; the oldest ${DEFAULT_LIMIT}, or N`,
  run: async (args) => {
    const { positionals, options } = readArguments(args, ['limit']);
    const limit = Number(options['limit'] ?? DEFAULT_LIMIT);
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is too much.`);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1.');
    await onRegistry(async (registry) => {
      for (const clash of await oldestClashReports(registry, limit)) print(...clashLines(clash), '');
      const open = await new ClashRepository(registry).countOpen();
      print(open === 0 ? 'No clash is open.' : `Open clashes: ${open}. Decide with merge or split.`);
    });
  },
};
