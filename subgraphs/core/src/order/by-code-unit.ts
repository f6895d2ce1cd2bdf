/** Texts in the order of their UTF-16 code units, which is the same on every machine, whatever its locale; days and instants in that of time. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
