/** Longest message of an error, in characters: one that quotes what the caller sent would else be as long as that. */
const LONGEST = 1_000;
const LEFT_OUT = ' … ';

/** A message of bearable length: what is wrong stands at its end, of what at its beginning. */
export function shortenedMessage(message: string, longest = LONGEST): string {
  if (message.length <= longest) return message;
  const half = (longest - LEFT_OUT.length) / 2;
  return message.slice(0, Math.ceil(half)) + LEFT_OUT + message.slice(-Math.floor(half));
}
