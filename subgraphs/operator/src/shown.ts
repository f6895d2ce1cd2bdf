import { visible } from '@aeo-hub/core/command';

const LONGEST = 60;

/** A text that came from a file, as it can be shown on a terminal: one line, bounded, quoted, nothing hidden. */
export function shown(text: string): string {
  const bounded = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return visible(JSON.stringify(bounded));
}
