const SHOWN = 6;

/** The first place where two texts differ, a few lines of each: enough to see what it is about. Empty when they are equal. */
export function briefDifference(before: string, after: string): string {
  if (before === after) return '';
  const [old, current] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === current[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(old.length, current.length) - start && old.at(-1 - tail) === current.at(-1 - tail)) tail += 1;
  return [
    `line ${start + 1}:`,
    ...excerpt(old.slice(start, old.length - tail), '-'),
    ...excerpt(current.slice(start, current.length - tail), '+'),
  ].join('\n');
}

function excerpt(lines: readonly string[], sign: string): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `${sign} ${line}`);
  return lines.length > SHOWN ? [...shown, `${sign} ... ${lines.length - SHOWN} more lines`] : shown;
}
