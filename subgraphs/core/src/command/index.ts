export type { Command } from './command';
export { readArguments, type Arguments } from './read-arguments';
export { readDecider, type Decider } from './read-decider';
export { runCommands, type CommandProgram } from './run-commands';
export { UsageError } from './usage-error';
