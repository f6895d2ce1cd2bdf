export type { Command } from './command';
export { errorMessage, messageLines } from './error-message';
export { endProgress, isProgressWatched, print, printError, printProgress, type Output } from './print';
export { readArguments, type Arguments } from './read-arguments';
export { readDecider, type Decider } from './read-decider';
export { runCommands, type CommandProgram } from './run-commands';
export { ToldToStop, type StopSignal } from './told-to-stop';
export { UsageError } from './usage-error';
export { visible } from './visible';
