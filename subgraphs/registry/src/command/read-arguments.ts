import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error';

export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Arguments of a command: words, and options that take a text. @throws UsageError for an option that is none of these */
export function readArguments(args: readonly string[], optionNames: readonly string[]): Arguments {
  const options: ParseArgsConfig['options'] = Object.fromEntries(optionNames.map((name) => [name, { type: 'string' }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, options: values as Arguments['options'] };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
