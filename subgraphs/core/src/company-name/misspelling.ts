/** How many slips a word may have for its length: in a short word, one letter makes another word (Ford, Fort). */
function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * How alike two words are of which one may be the other misspelt: 1 less the share of letters that differ; 0 when they are two words. A
 * slip is a letter missing, added or wrong, or two neighbours exchanged (Damerau, "A technique for computer detection and correction of
 * spelling errors", 1964). Numbers are never misspelt.
 */
export function misspellingSimilarity(one: string, other: string): number {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  const allowed = slipsAllowed(shorter);
  if (longer - shorter > allowed || allowed === 0 || /\p{N}/u.test(one + other)) return 0;
  const slips = slipsBetween(one, other);
  return slips > allowed ? 0 : 1 - slips / longer;
}

/** Optimal string alignment: the least number of slips, with no letter touched by two of them. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= other.length; column += 1) {
      const wrong = one[at - 1] === other[column - 1] ? 0 : 1;
      const least = Math.min(cell(row, column) + 1, cell(next, column - 1) + 1, cell(row, column - 1) + wrong);
      const isExchanged =
        at > 1 && column > 1 && one[at - 1] === other[column - 2] && one[at - 2] === other[column - 1];
      next.push(isExchanged ? Math.min(least, cell(before, column - 2) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return cell(row, other.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
