import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error';

export interface Arguments {
  readonly positionals: readonly string[];
  /** Options that take a text. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Options that are given or not. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Arguments of a command: words, options that take a text, and options that stand for themselves.
 * @throws UsageError for an option that is none of these
 */
export function readArguments(
  args: readonly string[],
  optionNames: readonly string[],
  flagNames: readonly string[] = [],
): Arguments {
  const options: ParseArgsConfig['options'] = {
    ...Object.fromEntries(optionNames.map((name) => [name, { type: 'string' } as const])),
    ...Object.fromEntries(flagNames.map((name) => [name, { type: 'boolean' } as const])),
  };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const given = Object.entries(values);
    return {
      positionals,
      options: Object.fromEntries(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    };
  } catch (error) {
    // Some of Node's own advice has several lines.
    throw new UsageError((error instanceof Error ? error.message : String(error)).replaceAll('\n', ' '));
  }
}
