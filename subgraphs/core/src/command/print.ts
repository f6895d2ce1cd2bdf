import { visible } from './visible';

/** What lines are written to. */
export type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/**
 * Prints lines on standard output, if there are any. All that a command shows passes through this file: file names, cells, names of companies and what the
 * operating system says may hold characters that steer a terminal. A line feed within a line is one of them.
 */
export function print(...lines: readonly string[]): void {
  if (lines.length > 0) console.log(lines.map(visible).join('\n'));
}

/** Prints lines on standard error. */
export function printError(...lines: readonly string[]): void {
  console.error(lines.map(visible).join('\n'));
}

/** Prints on standard error how far something has come; on a terminal each line replaces the last. */
export function printProgress(line: string, output: Output = process.stderr): void {
  output.write(output.isTTY ? `\r\u001b[K${visible(line)}` : `${visible(line)}\n`);
}

/** Leaves a terminal with a clean line. */
export function endProgress(output: Output = process.stderr): void {
  if (output.isTTY) output.write('\r\u001b[K');
}

/** Whether progress is shown on a terminal. */
export function isProgressWatched(output: Output = process.stderr): boolean {
  return output.isTTY;
}
